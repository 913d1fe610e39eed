package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.HeldAction;
import org.tallystick.accounts.HoldRow;
import org.tallystick.debtors.AddressRow;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.NewContact;
import org.tallystick.web.KeyCap;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.NextAccount;

/** Who owes, what may not be done, how much over all accounts that this person may see, and what comes next and by whom. */
class WhoHeader extends Header {

    private static final int MANY = 1_000;

    private final Div day = new Div();

    WhoHeader(CaseFile file, Runnable explain) {
        addClassName("ts-who");
        var next = next(file);
        next.add(day);
        add(name(file), owed(file, explain), next);
    }

    /** Something that must be seen before anything is done here, such as who has the account in work. */
    void say(String sentence) {
        var flags = styled("ts-who-flags", StatusBadge.tag(Tone.UNDER_WAY, sentence));
        getElement().getChild(0).appendChild(flags.getElement());
    }

    /** How far the day's work is: in words, and as a line that fills. */
    void place(NextAccount.Place place) {
        var of = (place.of() < MANY ? "%,d" : "%,d or more").formatted(place.of());
        var words = (place.isDue() ? "Account %,d of %s today" : "%,d of %s done today").formatted(place.at(), of);
        var bar = new Div();
        bar.addClassName("ts-day-done");
        bar.getStyle().set("--ts-done", "%d%%".formatted(place.at() * 100 / place.of()));
        var line = new Div(new Span(words), bar);
        line.addClassNames("ts-small", "ts-day-place");
        day.removeAll();
        day.add(line);
    }

    private static Component name(CaseFile file) {
        var party = file.party();
        var line = styled("ts-who-name", new H1(party.name()));
        var born = file.who().bornOn();
        if (born != null) line.add(new Span("born " + born.getYear()));
        line.add(styled("ts-id", party.number()));
        switch (party.kind()) {
            case PERSON, UNKNOWN -> {}
            case ORGANIZATION -> line.add(new Span("organization"));
        }
        var languages = new LinkedHashSet<String>();
        for (var contact : file.who().contacts()) if (contact.language() != null) languages.add(contact.language());
        if (!languages.isEmpty()) line.add(new Span("speaks " + String.join(", ", languages)));
        if (!party.addresses().isEmpty()) line.add(styled("ts-who-address", inWords(party.addresses())));
        var flags = flags(file);
        return flags.isEmpty() ? new Div(line) : new Div(line, styled("ts-who-flags", flags));
    }

    private static String inWords(List<AddressRow> addresses) {
        var first = addresses.getFirst().inOneLine();
        return addresses.size() == 1 ? first : first + " and " + (addresses.size() - 1) + " more";
    }

    /** What one must know before anything is done for this debtor. */
    static List<Component> flags(CaseFile file) {
        var flags = new ArrayList<Component>();
        var told = new HashSet<String>();
        for (var hold : file.holds())
            if (told.add(inWords(file, hold)))
                flags.add(StatusBadge.tag(hold.account() == null ? Tone.PROTECT : Tone.STOP, inWords(file, hold)));
        for (var contact : file.who().contacts())
            if (contact.kind() == NewContact.Kind.ADDRESS && contact.status() == ContactRow.Status.BAD) {
                var since = contact.since().atZone(file.now().getZone()).toLocalDate();
                flags.add(StatusBadge.tag(Tone.WARN, "Address bad since " + Days.of(since, file.today())));
                break;
            }
        if (file.party().addresses().isEmpty()
                && flags.stream()
                        .noneMatch(
                                flag -> flag.getElement().getTextRecursively().startsWith("Address")))
            flags.add(StatusBadge.tag(Tone.WARN, "No good address"));
        if (!file.charges().isEmpty() && !file.owed().isPositive()) flags.add(StatusBadge.tag(Tone.OK, "Nothing owed"));
        var account = file.subject().selected();
        var nextDate = account.nextDate();
        if (nextDate.isBefore(file.today()))
            flags.add(StatusBadge.tag(Tone.WARN, "Next date " + Days.late(nextDate, file.today())));
        else late(account, file).ifPresent(flags::add);
        return flags;
    }

    /** Today with an hour is late once that has passed. */
    private static Optional<Component> late(AccountRow account, CaseFile file) {
        return Optional.ofNullable(account.nextTime())
                .filter(hour ->
                        account.nextDate().atTime(hour).isBefore(file.now().toLocalDateTime()))
                .map(hour -> StatusBadge.tag(Tone.WARN, "Next date late since " + Days.hour(hour)));
    }

    /** As in "Disputed, account 24-1: no letters, calls". */
    private static String inWords(CaseFile file, HoldRow hold) {
        var what =
                hold.stops().size() == HeldAction.values().length ? "nothing may be done" : "no " + hold.stopsInWords();
        var account = hold.account();
        if (account == null || file.debts().size() == 1) return hold.typeName() + ": " + what;
        var debt = hold.debt();
        var on = debt == null
                ? file.subject().accounts().stream()
                        .filter(one -> one.id().equals(account))
                        .map(AccountRow::number)
                        .findFirst()
                : file.debts().stream()
                        .filter(one -> one.id().equals(debt))
                        .map(one -> one.number())
                        .findFirst();
        return hold.typeName() + " " + on.orElse("") + ": " + what;
    }

    private static Component owed(CaseFile file, Runnable explain) {
        var accounts = file.subject().accounts().size();
        var owed = styled(
                "ts-who-owed",
                styled("ts-label", accounts == 1 ? "Owed in 1 account" : "Owed in " + accounts + " accounts"),
                styled("ts-figure", file.owed().inDollars()));
        var kept = file.keptFrom().size();
        var below = styled("ts-small");
        if (kept > 0) below.add(new Span(kept == 1 ? "1 more account, restricted " : kept + " more, restricted "));
        var why = new NativeButton("Explain");
        why.add(new KeyCap("x"));
        why.addClassNames("ts-link", "ts-plain-button", "ts-explain");
        why.getElement().setAttribute("aria-keyshortcuts", "x");
        why.addClickListener(_ -> explain.run());
        below.add(why);
        owed.add(below);
        return owed;
    }

    private static Div next(CaseFile file) {
        var account = file.subject().selected();
        return styled(
                "ts-who-next",
                styled("ts-label", "Next date"),
                styled("ts-figure-small", Days.ahead(account.nextDate(), account.nextTime(), file.today())),
                styled(
                        "ts-small",
                        account.nextStep().inWords() + ", " + account.ownerName() + ", " + account.number()));
    }

    private static Div styled(String css, String words) {
        var div = new Div(Objects.requireNonNull(words));
        div.addClassName(css);
        return div;
    }

    private static Div styled(String css, Component... children) {
        return styled(css, List.of(children));
    }

    private static Div styled(String css, List<Component> children) {
        var div = new Div();
        div.add(children);
        div.addClassName(css);
        return div;
    }
}
