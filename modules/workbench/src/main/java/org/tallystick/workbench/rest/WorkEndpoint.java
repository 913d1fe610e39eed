package org.tallystick.workbench.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Explanation;
import org.tallystick.workbench.Explanations;
import org.tallystick.workbench.Possibilities;
import org.tallystick.workbench.Possibility;
import org.tallystick.workbench.Workbench;

@RestController
@RequestMapping("/api/v1/accounts/{number}")
@Tag(name = "Accounts")
class WorkEndpoint {

    record ActionBody(
            String label,
            @Nullable String key,
            @Nullable String needs,
            boolean possible,
            String words,
            @Nullable String citation) {}

    record ExplanationBody(String day, long owedCents, List<PartBody> parts) {}

    record PartBody(String debt, String charge, @Nullable String law, long owedCents, List<EventBody> events) {}

    record EventBody(String on, String words, long changeCents, String by) {}

    private final Workbench workbench;
    private final Accounts accounts;
    private final Possibilities possibilities;
    private final Explanations explanations;

    WorkEndpoint(Workbench workbench, Accounts accounts, Possibilities possibilities, Explanations explanations) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.possibilities = possibilities;
        this.explanations = explanations;
    }

    @GetMapping("/actions")
    @Needs("account.view")
    @Operation(summary = "What can be done with an account now, and why not, with the rule that says no")
    List<ActionBody> actions(@PathVariable String number) {
        var subject = workbench.open(number);
        var debts = accounts.debtsOf(List.of(subject.selected().id()));
        return possibilities.of(subject, debts).stream().map(WorkEndpoint::body).toList();
    }

    private static ActionBody body(Possibility one) {
        var offered = one.offered();
        return new ActionBody(
                one.label(),
                offered == null ? null : String.valueOf(offered.key()),
                offered == null ? null : offered.needs(),
                one.possible(),
                one.words(),
                one.citation());
    }

    @GetMapping("/explain")
    @Needs("account.view")
    @Operation(summary = "What is owed on an account, each dollar traced to law, event and person")
    ExplanationBody explain(
            @PathVariable String number,
            @Parameter(description = "only this debt of the account") @RequestParam @Nullable String debt) {
        var account = workbench.open(number).selected();
        var explanation = explanations.of(List.of(account), debt == null ? null : only(account.id(), debt));
        return new ExplanationBody(
                explanation.day().toString(),
                explanation.owed().cents(),
                explanation.parts().stream().map(WorkEndpoint::body).toList());
    }

    private DebtId only(AccountId account, String number) {
        return accounts.debtsOf(List.of(account)).stream()
                .filter(debt -> debt.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotThere("debt", number))
                .id();
    }

    private static PartBody body(Explanation.Part part) {
        return new PartBody(
                part.debt(),
                part.charge(),
                part.law(),
                part.owed().cents(),
                part.events().stream()
                        .map(event -> new EventBody(
                                event.on().toString(),
                                event.words(),
                                event.change().cents(),
                                event.by()))
                        .toList());
    }
}
