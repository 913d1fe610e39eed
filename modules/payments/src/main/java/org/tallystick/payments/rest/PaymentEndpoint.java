package org.tallystick.payments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.TakePayment;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

@RestController
@RequestMapping("/api/v1/accounts/{number}/payments")
@Tag(name = "Payments")
class PaymentEndpoint {

    /** The drawer is its id or number; without one the caller's open drawer takes the money. */
    record PaymentBody(
            long amountCents,
            LocalDate receivedOn,
            Tender tender,
            @Nullable String drawer) {}

    record ReceiptBody(String receiptNumber, List<AllocationBody> allocations, long balanceCents) {
        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.number(),
                    receipt.allocations().stream()
                            .map(part -> new AllocationBody(
                                    part.charge().value(), part.amount().cents()))
                            .toList(),
                    receipt.balanceAfter().cents());
        }
    }

    record AllocationBody(UUID chargeId, long amountCents) {}

    private final Workbench workbench;
    private final Payments payments;
    private final Drawers drawers;

    PaymentEndpoint(Workbench workbench, Payments payments, Drawers drawers) {
        this.workbench = workbench;
        this.payments = payments;
        this.drawers = drawers;
    }

    @PostMapping
    @Needs("payment.take")
    @Operation(
            summary = "Takes a payment, distributes it by policy and gives a receipt; the same Idempotency-Key and body"
                    + " get the same answer again, another body 422, and without an open drawer the answer is 409")
    ResponseEntity<ReceiptBody> take(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PaymentBody payment) {
        var account = workbench.open(number).selected();
        var receipt = payments.take(new TakePayment(
                key,
                account.id(),
                Money.ofCents(payment.amountCents()),
                payment.receivedOn(),
                payment.tender(),
                payment.drawer() == null ? null : drawer(payment.drawer())));
        return ResponseEntity.created(URI.create("/receipts/" + receipt.number()))
                .body(ReceiptBody.of(receipt));
    }

    private DrawerId drawer(String named) {
        try {
            return named.contains("-")
                    ? drawers.of(new DrawerId(UUID.fromString(named))).id()
                    : drawers.numbered(Integer.parseInt(named))
                            .orElseThrow(() -> new NotThere("drawer", named))
                            .id();
        } catch (IllegalArgumentException _) {
            throw new NotThere("drawer", named);
        }
    }
}
