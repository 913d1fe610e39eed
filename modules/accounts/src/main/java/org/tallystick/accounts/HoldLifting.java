package org.tallystick.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.HoldTable.Step;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Effect;
import org.tallystick.approvals.Executes;
import org.tallystick.web.NotThere;

/** Lifting a hold whose type asks for a second person. */
@Component
class HoldLifting implements Executes {

    static final String KIND = "hold-lift";

    private final Placing placing;
    private final AccountTable accounts;

    HoldLifting(@Lazy Placing placing, AccountTable accounts) {
        this.placing = placing;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Lift a hold";
    }

    @Override
    public String askAction() {
        return Placing.LIFT;
    }

    /** To lift a stay is to say what becomes of the action against the debtor. */
    @Override
    public Optional<String> recommendAction() {
        return Optional.of("enforcement.recommend-finally");
    }

    @Override
    public String decideAction() {
        return "hold.approve";
    }

    @Override
    public ApprovalSubject subject(String subject) {
        var hold = placing.standing(id(subject));
        var account = hold.account() == null
                ? accounts.ofParties(List.of(hold.party())).stream().findFirst()
                : accounts.byId(hold.account()).stream().findFirst();
        return new ApprovalSubject(
                "Lift the hold “" + hold.typeName() + "”"
                        + account.map(one -> " on account " + one.number()).orElse(""),
                null,
                null,
                hold.account() == null
                        ? null
                        : account.map(AccountTable.Stored::department).orElse(null),
                hold.type() + " " + hold.version() + " " + hold.to() + " " + hold.authority(),
                List.of(new Effect("Stops", hold.stopsInWords(), "nothing")),
                List.of(
                        "It stands under " + hold.authority() + ".",
                        "Placed by " + hold.placedBy() + ": " + hold.reason()),
                account.map(one -> "accounts/" + one.number()).orElse(null),
                account.map(one -> one.row("").concerns()).orElse(List.of()));
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        placing.end(
                placing.standing(id(approved.subject())), approved.reason(), Step.LIFTED, "A second person agreed.");
    }

    private static HoldId id(String subject) {
        try {
            return new HoldId(UUID.fromString(subject));
        } catch (IllegalArgumentException _) {
            throw new NotThere("hold", subject);
        }
    }
}
