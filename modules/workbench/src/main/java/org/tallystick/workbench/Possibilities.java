package org.tallystick.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HeldAction;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.Proceed;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;
import org.tallystick.tenancy.Once;

/**
 * What can be done now with what lies on the workbench, and why not: the one place that asks authority, holds, and
 * whoever offers something.
 */
@Service
public class Possibilities {

    /** Where the letters of the actions stand in the list; others follow by their names. */
    private static final String ORDER = "oalprhe";

    private final ObjectProvider<Offered> offers;
    private final Holds holds;
    private final Authority authority;

    Possibilities(ObjectProvider<Offered> offers, Holds holds, Authority authority) {
        this.offers = offers;
        this.holds = holds;
        this.authority = authority;
    }

    /** What this person's position offers in any case, in the order in which it is shown. */
    public List<Offered> ofThisPerson() {
        return Once.during(() -> offers.stream()
                .filter(offered -> authority.may(Question.ever(offered.needs())))
                .sorted(Comparator.comparingInt(Possibilities::place).thenComparing(Offered::label))
                .toList());
    }

    /** Each of them here and now, and what holds forbid besides. */
    @Transactional(readOnly = true)
    public List<Possibility> of(WorkbenchSubject subject, List<DebtRow> debts) {
        return of(subject, debts, ofThisPerson(), holds.standing(subject.party()));
    }

    /** The same where the holds that stand are known already. */
    @Transactional(readOnly = true)
    public List<Possibility> of(
            WorkbenchSubject subject, List<DebtRow> debts, List<Offered> offered, List<HoldRow> standing) {
        var outlooks = subject.chosen().stream()
                .map(account -> holds.outlook(account, wanted(subject, account, debts), standing))
                .toList();
        var possibilities = new ArrayList<Possibility>();
        var told = EnumSet.noneOf(HeldAction.class);
        for (var one : offered) {
            var held = one.held();
            if (held != null) told.add(held);
            possibilities.add(weighed(one, subject, held == null ? null : stopped(outlooks, held)));
        }
        var silent = new LinkedHashMap<Proceed, List<HeldAction>>();
        for (var action : HeldAction.values()) {
            var stop = stopped(outlooks, action);
            if (stop != null && !told.contains(action))
                silent.computeIfAbsent(stop, _ -> new ArrayList<>()).add(action);
        }
        silent.forEach((stop, actions) ->
                possibilities.add(new Possibility(label(actions), null, false, stop.reason(), stop.citation())));
        return possibilities;
    }

    /** Only what is ticked counts, where something is. */
    private static List<DebtRow> wanted(WorkbenchSubject subject, AccountRow account, List<DebtRow> debts) {
        return (subject.ticked().isEmpty() ? debts : subject.ticked())
                .stream().filter(debt -> debt.account().equals(account.id())).toList();
    }

    private static Possibility weighed(Offered one, WorkbenchSubject subject, @Nullable Proceed stop) {
        if (stop != null) return new Possibility(one.label(), one, false, stop.reason(), stop.citation());
        return one.whyNot(subject)
                .map(why -> new Possibility(one.label(), one, false, why.reason(), why.citation()))
                .orElseGet(() -> new Possibility(one.label(), one, true, one.describe(subject), null));
    }

    private static @Nullable Proceed stopped(List<Map<HeldAction, Proceed>> outlooks, HeldAction action) {
        return outlooks.stream()
                .map(outlook -> outlook.get(action))
                .filter(proceed -> proceed != null && !proceed.allowed())
                .findFirst()
                .orElse(null);
    }

    /** One thing as what is not to be done, several as a list: the reason is said once. */
    private static String label(List<HeldAction> actions) {
        var words = actions.size() == 1
                ? actions.getFirst().verb()
                : actions.stream().map(HeldAction::plural).collect(Collectors.joining(", "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static int place(Offered offered) {
        var place = ORDER.indexOf(offered.key());
        return place < 0 ? ORDER.length() : place;
    }
}
