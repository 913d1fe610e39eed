package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.debtors.AddressRow;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Who owes, how much over all accounts that this person may see, and what comes next and by whom. */
class WhoHeader extends Header {

    WhoHeader(CaseFile file) {
        addClassName("ts-who");
        add(name(file), owed(file), next(file));
    }

    /** Something that must be seen before anything is done here, such as who has the account in work. */
    void say(String sentence) {
        var flags = styled("ts-who-flags", StatusBadge.tag(Tone.UNDER_WAY, sentence));
        getElement().getChild(0).appendChild(flags.getElement());
    }

    private static Component name(CaseFile file) {
        var party = file.party();
        var line = styled("ts-who-name", new H1(party.name()), styled("ts-id", party.number()));
        switch (party.kind()) {
            case PERSON -> line.add(new Span("person"));
            case ORGANIZATION -> line.add(new Span("organization"));
            case UNKNOWN -> {}
        }
        if (!party.addresses().isEmpty()) line.add(new Span(inWords(party.addresses())));
        var flags = flags(file);
        return flags.isEmpty() ? new Div(line) : new Div(line, styled("ts-who-flags", flags));
    }

    private static String inWords(List<AddressRow> addresses) {
        var first = addresses.getFirst().inOneLine();
        return addresses.size() == 1 ? first : first + " and " + (addresses.size() - 1) + " more";
    }

    private static List<Component> flags(CaseFile file) {
        var flags = new ArrayList<Component>();
        if (file.party().addresses().isEmpty()) flags.add(StatusBadge.tag(Tone.WARN, "No good address"));
        if (!file.charges().isEmpty() && !file.owed().isPositive()) flags.add(StatusBadge.tag(Tone.OK, "Nothing owed"));
        var nextDate = file.subject().selected().nextDate();
        if (nextDate.isBefore(file.today()))
            flags.add(StatusBadge.tag(Tone.WARN, "Next date " + Days.late(nextDate, file.today())));
        return flags;
    }

    private static Component owed(CaseFile file) {
        var accounts = file.subject().accounts().size();
        var owed = styled(
                "ts-who-owed",
                styled("ts-label", accounts == 1 ? "Owed in 1 account" : "Owed in " + accounts + " accounts"),
                styled("ts-figure", file.owed().inDollars()));
        var kept = file.keptFrom().size();
        if (kept > 0)
            owed.add(
                    styled("ts-small", kept == 1 ? "1 more account, restricted" : kept + " more accounts, restricted"));
        return owed;
    }

    private static Component next(CaseFile file) {
        var account = file.subject().selected();
        return styled(
                "ts-who-next",
                styled("ts-label", "Next date"),
                styled("ts-figure-small", Days.ahead(account.nextDate(), file.today())),
                styled("ts-small", account.ownerName() + ", " + account.number()));
    }

    private static Div styled(String css, String words) {
        var div = new Div(words);
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
