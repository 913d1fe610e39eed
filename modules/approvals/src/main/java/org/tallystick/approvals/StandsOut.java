package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.money.Money;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** Why a request is not decided together with others of its kind, in words. */
@Component
class StandsOut {

    private static final int LOOKED_AT = 50;
    private static final int FEWEST = 5;
    private static final int FEWEST_BESIDES = 3;
    private static final int MOST_BESIDES = 200;

    private final LikeTable like;
    private final ApprovalTable table;
    private final ConsentTable consents;
    private final Kinds kinds;
    private final MayDecide may;
    private final TransactionOperations transactions;

    StandsOut(
            LikeTable like,
            ApprovalTable table,
            ConsentTable consents,
            Kinds kinds,
            MayDecide may,
            TransactionOperations transactions) {
        this.like = like;
        this.table = table;
        this.consents = consents;
        this.kinds = kinds;
        this.may = may;
        this.transactions = transactions;
    }

    /** For each that stands out at a glance, why; the others are left out. */
    Map<ApprovalId, List<String>> among(Collection<ApprovalRow> rows) {
        var usual = new HashMap<String, List<Money>>();
        var found = new LinkedHashMap<ApprovalId, List<String>>();
        for (var row : rows) {
            var reasons = reasons(row, usual.computeIfAbsent(row.kind(), this::amounts));
            if (!reasons.isEmpty()) found.put(row.id(), reasons);
        }
        return found;
    }

    /** The same for one, looked at closely: its subject as it stands now, and the authority of the person at work. */
    List<String> closely(ApprovalRow row) {
        var standing = may.standing(row);
        if (!standing.allowed()) return List.of(standing.sentence());
        var reasons = new ArrayList<String>();
        if (!row.state().waits()) reasons.add("It is " + row.state().inWords() + ".");
        else if (isChanged(row)) reasons.add("It has changed since it was submitted.");
        reasons.addAll(reasons(row, amounts(row.kind())));
        return reasons;
    }

    private List<String> reasons(ApprovalRow row, List<Money> amounts) {
        var reasons = new ArrayList<String>();
        var amount = row.amount();
        if (amount != null)
            beyond(amount, amounts, () -> like.besides(row, MOST_BESIDES)).ifPresent(reasons::add);
        var together = may.together(row);
        if (together.isSeveral()) reasons.add("One of several parts: " + together.inWords() + ".");
        if (row.evidence().isEmpty()) reasons.add("No evidence was given.");
        for (var consent : consents.of(row.id()))
            if (consent.state() != ConsentRow.State.GIVEN) reasons.add(consent.inWords());
        return reasons;
    }

    /** Until enough were approved, what waits beside it counts too: several of those can stand out as well. */
    static Optional<String> beyond(Money amount, List<Money> approved, Supplier<List<Money>> besides) {
        if (approved.size() >= FEWEST)
            return isBeyond(amount, approved)
                    ? Optional.of(amount.inDollars() + " is beyond the usual: the last " + approved.size() + " were "
                            + approved.getFirst().inDollars() + " to "
                            + approved.getLast().inDollars() + ".")
                    : Optional.empty();
        var alike = Stream.concat(approved.stream(), besides.get().stream())
                .sorted()
                .toList();
        if (alike.size() < FEWEST_BESIDES) return Optional.empty();
        var middle = alike.get(alike.size() / 2);
        return amount.compareTo(middle.plus(middle).plus(middle)) <= 0
                ? Optional.empty()
                : Optional.of(amount.inDollars() + " is far above the others like it: half of the " + alike.size()
                        + " are " + middle.inDollars() + " or less.");
    }

    /** More than any of them, and more than twice the middle one. */
    private static boolean isBeyond(Money amount, List<Money> amounts) {
        if (amount.compareTo(amounts.getLast()) <= 0) return false;
        var middle = amounts.get(amounts.size() / 2);
        return amount.compareTo(middle.plus(middle)) > 0;
    }

    /** Of the last ones that were approved, smallest first. */
    private List<Money> amounts(String kind) {
        return like.decided(kind, LOOKED_AT).stream()
                .filter(row -> row.state() == ApprovalState.EXECUTED)
                .map(ApprovalRow::amount)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private boolean isChanged(ApprovalRow row) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var held = table.hold(row.id()).orElseThrow();
            try {
                var subject = kinds.of(row.kind()).subject(row.subject());
                return !Content.sha256(subject).equals(held.content());
            } catch (Refusal | NotThere gone) {
                return true;
            }
        }));
    }
}
