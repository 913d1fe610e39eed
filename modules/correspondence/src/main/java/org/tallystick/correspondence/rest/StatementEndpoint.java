package org.tallystick.correspondence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statement;
import org.tallystick.correspondence.Statement.Sum;
import org.tallystick.correspondence.Statements;
import org.tallystick.security.Needs;
import org.tallystick.web.Refusal;
import org.tallystick.workbench.Workbench;

@RestController
@RequestMapping("/api/v1/accounts/{number}/statement")
@Tag(name = "Statements")
class StatementEndpoint {

    record StatementBody(
            String account,
            String language,
            String asOf,
            String printedBy,
            long owedCents,
            String debtor,
            List<DebtBody> debts,
            List<EventBody> history,
            List<String> howToPay,
            List<String> whomToAsk,
            String ifYouCannotPay,
            List<String> notes) {}

    record DebtBody(
            String number,
            String name,
            @Nullable String incurredOn,
            List<String> holds,
            List<LineBody> charges,
            long balanceCents) {}

    record LineBody(
            String charge, String reason, long leviedCents, long adjustedCents, long paidCents, long balanceCents) {
        static LineBody of(Statement.Line line) {
            Sum sum = line.sum();
            return new LineBody(
                    line.charge(),
                    line.reason(),
                    sum.levied().cents(),
                    sum.adjusted().cents(),
                    sum.paid().cents(),
                    sum.balance().cents());
        }
    }

    record EventBody(String on, String what, long changeCents) {}

    /** A language in which no statement is printed. */
    static final class NotPrintedIn extends Refusal {
        NotPrintedIn(String language) {
            super("Statements are printed in English (en) and Spanish (es), not in \"" + language + "\".");
        }
    }

    private final Workbench workbench;
    private final Statements statements;

    StatementEndpoint(Workbench workbench, Statements statements) {
        this.workbench = workbench;
        this.statements = statements;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("account.view")
    @Operation(
            summary = "The statement of an account that a debtor can take home: as data, or with Accept:"
                    + " application/pdf as a tagged PDF")
    StatementBody statement(
            @PathVariable String number,
            @Parameter(description = "the end of this day, up to today; left out, today")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "en or es; left out, the one that the debtor asked for") @RequestParam @Nullable
                    String language) {
        return body(number, of(number, asOf, language));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("account.view")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam @Nullable String language) {
        var statement = of(number, asOf, language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statement-"
                                + statement.language().code() + ".pdf\"")
                .body(statements.pdf(statement));
    }

    private Statement of(String number, @Nullable LocalDate asOf, @Nullable String language) {
        var account = workbench.open(number).selected();
        var wanted =
                language == null ? null : PaperLanguage.named(language).orElseThrow(() -> new NotPrintedIn(language));
        return statements.of(List.of(account), 0, asOf, wanted);
    }

    private static StatementBody body(String number, Statement statement) {
        return new StatementBody(
                number,
                statement.language().code(),
                statement.asOf().toString(),
                statement.printedBy().inWords(),
                statement.owed().cents(),
                statement.debtor(),
                statement.debts().stream().map(StatementEndpoint::body).toList(),
                statement.history().stream()
                        .map(event -> new EventBody(
                                event.on().toString(),
                                event.what(),
                                event.change().cents()))
                        .toList(),
                statement.pay(),
                statement.ask(),
                statement.kind(),
                statement.notes());
    }

    private static DebtBody body(Statement.Debt debt) {
        var on = debt.incurredOn();
        return new DebtBody(
                debt.number(),
                debt.name(),
                on == null ? null : on.toString(),
                debt.holds(),
                debt.lines().stream().map(LineBody::of).toList(),
                debt.sum().balance().cents());
    }
}
