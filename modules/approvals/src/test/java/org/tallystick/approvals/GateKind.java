package org.tallystick.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.money.Money;

/** A kind of its own for tests: opening a gate, which is decided only after somebody recommended it. */
@TestComponent
class GateKind implements Executes {

    final Set<String> opened = ConcurrentHashMap.newKeySet();
    final Map<String, Long> prices = new ConcurrentHashMap<>();
    final Map<String, String> owners = new ConcurrentHashMap<>();

    String gate(String name, long cents, String owner) {
        prices.put(name, cents);
        owners.put(name, owner);
        return name;
    }

    @Override
    public String kind() {
        return "open-gate";
    }

    @Override
    public String inWords() {
        return "Open a gate";
    }

    @Override
    public String askAction() {
        return "search.use";
    }

    @Override
    public String decideAction() {
        return "plan-exception.approve";
    }

    @Override
    public Optional<String> recommendAction() {
        return Optional.of("plan-exception.recommend");
    }

    @Override
    public boolean onlyRecommended() {
        return true;
    }

    @Override
    public ApprovalSubject subject(String subject) {
        return new ApprovalSubject(
                "Open " + subject,
                Money.ofCents(prices.getOrDefault(subject, 100L)),
                null,
                null,
                subject,
                List.of(new Effect("Gate", "shut", "open")),
                List.of("It is locked"),
                null,
                owners.containsKey(subject) ? List.of(Conflicts.account(owners.get(subject))) : List.of());
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        opened.add(approved.subject());
    }
}
