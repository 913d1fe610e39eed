package org.tallystick.payments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.ReversalRow;
import org.tallystick.payments.Reversals;
import org.tallystick.security.Needs;
import org.tallystick.web.Given;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

/** What was receipted, and what may still be done about it; a receipt itself is never changed. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Payments")
class ReceiptEndpoint {

    @Schema(name = "Receipt")
    record Answer(
            String number,
            UUID paymentId,
            String account,
            long amountCents,
            LocalDate receivedOn,
            LocalDate postedOn,
            String takenBy,
            List<TenderBody> tenders,
            int version,
            @Nullable String paidBy,
            ReceiptLanguage language,
            String policy,
            List<PaymentEndpoint.AllocationBody> allocations,
            long balanceCents,
            @Nullable Taken taken,
            int copies,

            @Schema(description = "what to look at again, such as a check number that looks like a payment card's")
            List<String> warnings) {}

    @Schema(name = "ReceiptTakenBack")
    record Taken(ReversalRow.Kind kind, String reason, LocalDate on, String by) {
        static @Nullable Taken of(@Nullable ReversalRow row) {
            return row == null ? null : new Taken(row.kind(), row.reason(), row.reversedOn(), row.by());
        }
    }

    @Schema(name = "ReceiptReason")
    record Because(String reason) {
        Because {
            Given.check("reason", reason);
        }
    }

    @Schema(name = "TenderCorrection")
    record Correction(List<TenderBody> tenders, String reason) {
        Correction {
            Given.check("tenders", tenders);
            Given.check("reason", reason);
        }
    }

    @Schema(name = "ReceiptRequest")
    record Asked(String approval, String state) {
        static Asked of(ApprovalRow row) {
            return new Asked(row.id().toString(), row.state().name());
        }
    }

    @Schema(name = "ReceiptCopy")
    record Copy(String number, int copy) {}

    private final Workbench workbench;
    private final Accounts accounts;
    private final Payments payments;
    private final Reversals reversals;
    private final Drawers drawers;

    ReceiptEndpoint(Workbench workbench, Accounts accounts, Payments payments, Reversals reversals, Drawers drawers) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.payments = payments;
        this.reversals = reversals;
        this.drawers = drawers;
    }

    @GetMapping("/receipts/{number}")
    @Needs("account.view")
    @Operation(summary = "A receipt with what became of it; its ETag is the version of its tenders")
    ResponseEntity<Answer> of(@PathVariable("number") String number) {
        return answer(number);
    }

    @PostMapping("/payments/{payment}/void")
    @Needs("receipt.void")
    @Operation(
            summary =
                    "Voids the receipt of a payment on its own day, in the caller's open drawer; the number is kept and"
                            + " the ledger reversed. After the drawer was closed it asks for approval and answers 202")
    ResponseEntity<?> voidPayment(@PathVariable("payment") String payment, @RequestBody Because why) {
        var number = numberOf(payment);
        if (reversals.standing(number).isDrawerClosed())
            return ResponseEntity.accepted().body(Asked.of(reversals.askToVoid(number, why.reason())));
        reversals.voidReceipt(number, why.reason());
        return answer(number);
    }

    @PostMapping("/payments/{payment}/reverse")
    @Needs("adjustment.prepare")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks somebody else to reverse posted money, such as a check that came back")
    Asked reverse(@PathVariable("payment") String payment, @RequestBody Because why) {
        return Asked.of(reversals.askToReverse(numberOf(payment), why.reason()));
    }

    @PostMapping("/payments/{payment}/correct-tender")
    @Needs("receipt.correct")
    @Operation(
            summary = "Replaces the tenders by what really was handed over, as a correction with a number of its own;"
                    + " If-Match names the version that was looked at, and another one answers 409")
    ResponseEntity<Answer> correct(
            @PathVariable("payment") String payment,
            @Parameter(description = "the receipt's ETag") @RequestHeader("If-Match") String version,
            @RequestBody Correction correction) {
        var number = numberOf(payment);
        reversals.correctTender(number, read(version), TenderBody.lines(correction.tenders()), correction.reason());
        return answer(number);
    }

    @PostMapping("/receipts/{number}/reprint")
    @Needs("receipt.reprint")
    @Operation(summary = "Counts another copy of a receipt and says which one it is")
    Copy reprint(@PathVariable("number") String number) {
        visible(number);
        return new Copy(number, reversals.reprint(number));
    }

    private ResponseEntity<Answer> answer(String number) {
        var receipt = visible(number);
        return ResponseEntity.ok().eTag("\"" + receipt.version() + "\"").body(body(receipt));
    }

    private Answer body(Receipt receipt) {
        return new Answer(
                receipt.number(),
                receipt.payment().value(),
                accounts.of(receipt.account()).number(),
                receipt.amount().cents(),
                receipt.receivedOn(),
                receipt.postedOn(),
                receipt.takenBy(),
                TenderBody.of(receipt.tenders()),
                receipt.version(),
                receipt.paidBy(),
                receipt.language(),
                receipt.policy(),
                receipt.allocations().stream()
                        .map(part -> new PaymentEndpoint.AllocationBody(
                                part.charge().value(), part.amount().cents()))
                        .toList(),
                receipt.balanceAfter().cents(),
                Taken.of(receipt.reversed()),
                receipt.copies(),
                receipt.warnings());
    }

    /** Who may not see the account is told the same as if there were no such receipt. */
    private Receipt visible(String number) {
        var receipt = payments.receipt(number);
        workbench.open(accounts.of(receipt.account()).number());
        return receipt;
    }

    /** A payment is named by its id or by the number of its receipt. */
    private String numberOf(String payment) {
        var number = drawers.receipt(payment).map(row -> row.number()).orElseGet(() -> byId(payment));
        visible(number);
        return number;
    }

    private String byId(String payment) {
        try {
            return drawers.receiptOf(UUID.fromString(payment))
                    .orElseThrow(() -> new NotThere("payment", payment))
                    .number();
        } catch (IllegalArgumentException _) {
            throw new NotThere("payment", payment);
        }
    }

    private static int read(String version) {
        try {
            return Integer.parseInt(version.replace("\"", "").replace("W/", "").strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
