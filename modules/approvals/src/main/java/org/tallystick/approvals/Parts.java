package org.tallystick.approvals;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;

/**
 * What was asked or done about the same account or debtor a short while ago: parts below a limit count together against
 * it, whoever asked and whether or not they had to.
 */
@Component
class Parts {

    /** The other parts, whoever asked for them, and what all come to. */
    record Together(List<String> others, Money total) {
        boolean isSeveral() {
            return !others.isEmpty();
        }

        /** {@code with $400.00 asked on Nov 3 it makes $1,100.00}. */
        String inWords() {
            return "with " + String.join(" and ", others) + " it makes " + total.inDollars();
        }
    }

    private final LikeTable table;
    private final Kinds kinds;
    private final Agreed agreed;
    private final ObjectProvider<DirectActs> direct;
    private final BusinessDay day;

    Parts(LikeTable table, Kinds kinds, Agreed agreed, ObjectProvider<DirectActs> direct, BusinessDay day) {
        this.table = table;
        this.kinds = kinds;
        this.agreed = agreed;
        this.direct = direct;
        this.day = day;
    }

    /** Counts what waits and what was done by all that the same action decides; nothing for a row without amount. */
    Together of(ApprovalRow row) {
        var amount = row.amount();
        if (amount == null) return new Together(List.of(), Money.ZERO);
        var decides = kinds.of(row.kind()).decideAction();
        int days = agreed.terms().sumWithinDays(row.kind());
        return counted(decides, row.concerns(), amount, days, row.submittedAt(), row.id());
    }

    /** The same for what somebody is about to do without a request. */
    Together of(String kind, String decides, Collection<String> concerns, Money amount) {
        return counted(decides, concerns, amount, agreed.terms().sumWithinDays(kind), day.now(), null);
    }

    private Together counted(
            String decides,
            Collection<String> concerns,
            Money amount,
            int days,
            Instant at,
            @Nullable ApprovalId itself) {
        if (concerns.isEmpty() || days == 0) return new Together(List.of(), amount);
        var since = at.minus(Duration.ofDays(days));
        var others = new ArrayList<String>();
        var total = amount;
        for (var other : table.parts(concerns, kindsOf(decides), since)) {
            var part = other.amount();
            if (part == null || other.id().equals(itself)) continue;
            others.add(part.inDollars() + " asked on " + inWords(other.submittedAt()));
            total = total.plus(part);
        }
        for (var done : doneDirectly(decides, concerns, since)) {
            others.add(done.amount().inDollars() + " " + done.inWords() + " on " + inWords(done.at()));
            total = total.plus(done.amount());
        }
        return new Together(List.copyOf(others), Objects.requireNonNull(total));
    }

    private List<String> kindsOf(String decides) {
        return kinds.all().stream()
                .filter(kind -> kind.decideAction().equals(decides))
                .map(Executes::kind)
                .toList();
    }

    private List<DirectActs.Done> doneDirectly(String decides, Collection<String> concerns, Instant since) {
        return direct.stream()
                .filter(acts -> acts.decideAction().equals(decides))
                .flatMap(acts -> acts.about(concerns, since).stream())
                .toList();
    }

    private String inWords(Instant at) {
        return SHORT.format(at.atZone(day.zone()));
    }
}
