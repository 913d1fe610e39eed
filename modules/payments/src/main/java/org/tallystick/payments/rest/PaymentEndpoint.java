package org.tallystick.payments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentEffect;
import org.tallystick.payments.PaymentScope;
import org.tallystick.payments.Payments;
import org.tallystick.payments.PreviewLine;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.TakePayment;
import org.tallystick.security.Needs;
import org.tallystick.web.Given;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;
import org.tallystick.workbench.WorkbenchSubject;

@RestController
@RequestMapping("/api/v1/accounts/{number}/payments")
@Tag(name = "Payments")
class PaymentEndpoint {

    /**
     * Either tenders, or one tender with its amount, whose number may be left out by senders that do not know it. The drawer is its id or number; without one the caller's open drawer
     * takes the money. Debts are the numbers of those that are paid, accounts the numbers of others of the same debtor.
     */
    @Schema(name = "PaymentTaking")
    record PaymentBody(
            @Nullable Long amountCents,
            LocalDate receivedOn,
            @Nullable Tender tender,
            @Nullable String reference,
            @Nullable List<TenderBody> tenders,
            @Nullable List<String> accounts,
            @Nullable List<String> debts,
            @Nullable String paidBy,
            @Nullable ReceiptLanguage language,
            @Nullable String drawer) {

        private static final String NO_REFERENCE = "not recorded";

        List<TenderLine> lines() {
            if (tenders != null) return TenderBody.lines(tenders);
            if (tender == null || amountCents == null) return List.of();
            var named = reference == null && tender != Tender.CASH ? NO_REFERENCE : reference;
            return List.of(new TenderLine(tender, Money.ofCents(amountCents), named, null));
        }
    }

    @Schema(name = "ReceiptGiven")
    record ReceiptBody(
            String receiptNumber,
            List<AllocationBody> allocations,
            long balanceCents,
            UUID paymentId,
            long changeCents,

            @Schema(description = "what to look at again, such as a check number that looks like a payment card's")
            List<String> warnings) {
        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.number(),
                    receipt.allocations().stream()
                            .map(part -> new AllocationBody(
                                    part.charge().value(), part.amount().cents()))
                            .toList(),
                    receipt.balanceAfter().cents(),
                    receipt.payment().value(),
                    receipt.change().cents(),
                    receipt.warnings());
        }
    }

    record AllocationBody(UUID chargeId, long amountCents) {}

    @Schema(name = "PaymentPreviewBody")
    record PreviewBody(
            Long amountCents,
            LocalDate receivedOn,
            @Nullable List<String> accounts,
            @Nullable List<String> debts) {
        PreviewBody {
            Given.check("amountCents", amountCents);
            if (amountCents < 0) throw new IllegalArgumentException("A payment is more than zero.");
            Given.check("receivedOn", receivedOn);
        }
    }

    /** Which charge would be paid, how much, and why it comes at this place. */
    @Schema(name = "PaymentPreviewLine")
    record LineBody(
            UUID chargeId, String charge, String debt, String debtType, long paysCents, long afterCents, String why) {
        static LineBody of(PreviewLine line) {
            return new LineBody(
                    line.charge().id().value(),
                    line.chargeName(),
                    line.debtNumber(),
                    line.debtTypeName(),
                    line.pays().cents(),
                    line.after().cents(),
                    line.why());
        }
    }

    @Schema(name = "PaymentPreview")
    record PreviewedBody(
            String policy,
            List<LineBody> lines,
            long owedBeforeCents,
            long owedAfterCents,
            long restCents,
            List<PaymentEffect.Line> effects) {}

    private final Workbench workbench;
    private final Payments payments;
    private final Drawers drawers;
    private final Accounts accounts;

    PaymentEndpoint(Workbench workbench, Payments payments, Drawers drawers, Accounts accounts) {
        this.workbench = workbench;
        this.payments = payments;
        this.drawers = drawers;
        this.accounts = accounts;
    }

    @PostMapping
    @Needs("payment.take")
    @Operation(
            summary =
                    "Takes a payment in one or more tenders, distributes it by policy and gives a receipt; the same Idempotency-Key and body"
                            + " get the same answer again, another body 422, and without an open drawer the answer is 409")
    ResponseEntity<ReceiptBody> take(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PaymentBody payment) {
        var subject = workbench.open(number);
        var account = subject.selected();
        var receipt = payments.take(new TakePayment(
                key,
                account.id(),
                others(subject, payment.accounts()),
                debts(subject, payment.debts()),
                payment.receivedOn(),
                payment.lines(),
                payment.paidBy(),
                Objects.requireNonNullElse(payment.language(), ReceiptLanguage.ENGLISH),
                payment.drawer() == null ? null : drawer(payment.drawer())));
        return ResponseEntity.created(URI.create("/receipts/" + receipt.number()))
                .body(ReceiptBody.of(receipt));
    }

    @PostMapping("/preview")
    @Needs("payment.take")
    @Operation(
            summary =
                    "Where each dollar of a payment would go, and why, and what else it would set going; takes nothing")
    PreviewedBody preview(@PathVariable String number, @RequestBody PreviewBody body) {
        var subject = workbench.open(number);
        var paid = Stream.concat(Stream.of(subject.selected().id()), others(subject, body.accounts()).stream())
                .distinct()
                .toList();
        var preview = payments.preview(
                new PaymentScope(paid, debts(subject, body.debts())),
                Money.ofCents(body.amountCents()),
                body.receivedOn());
        return new PreviewedBody(
                preview.policy(),
                preview.paid().stream().map(LineBody::of).toList(),
                preview.owedBefore().cents(),
                preview.owedAfter().cents(),
                preview.rest().cents(),
                payments.effects(preview));
    }

    private static List<AccountId> others(WorkbenchSubject subject, @Nullable List<String> numbers) {
        if (numbers == null) return List.of();
        return numbers.stream()
                .map(number -> subject.accounts().stream()
                        .filter(account -> account.number().equals(number))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("account", number))
                        .id())
                .toList();
    }

    private List<DebtId> debts(WorkbenchSubject subject, @Nullable List<String> numbers) {
        if (numbers == null || numbers.isEmpty()) return List.of();
        var known =
                accounts.debtsOf(subject.accounts().stream().map(AccountRow::id).toList());
        return numbers.stream()
                .map(number -> known.stream()
                        .filter(debt -> debt.number().equals(number))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("debt", number))
                        .id())
                .toList();
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
