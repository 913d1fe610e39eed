package org.tallystick.approvals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.money.Money;

/** A kind of its own for tests: digging a well, to which counsel and the treasurer consent. */
@TestComponent
class WellKind implements Executes {

    static final String KIND = "dig-well";

    final Set<String> dug = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Dig a well";
    }

    @Override
    public String askAction() {
        return "search.use";
    }

    @Override
    public String decideAction() {
        return "import.accept";
    }

    @Override
    public ApprovalSubject subject(String subject) {
        return new ApprovalSubject(
                "Dig " + subject,
                Money.of("75.00"),
                null,
                null,
                subject,
                List.of(new Effect("Well", "none", "<b>ten feet</b>")),
                List.of("Water was found"),
                null,
                List.of());
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        dug.add(approved.subject());
    }
}
