package org.tallystick.debtors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.IdentifierRow;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.PairRow;
import org.tallystick.debtors.PartyFile;
import org.tallystick.web.Styled;

/** Two parties side by side, line by line, so that the eye finds what is alike and what is not. */
class SideBySide extends NativeTable {

    SideBySide(PairRow pair, BusinessDay day) {
        addClassNames("ts-table", "ts-tight");
        getElement().setAttribute("aria-label", "The two parties side by side");
        var head = getHead().addRow();
        head.addHeaderCell();
        head.addHeaderCell().setText("Known first: " + pair.older().party().number());
        head.addHeaderCell().setText("Came later: " + pair.newer().party().number());
        line("Name", pair, file -> List.of(file.party().name()));
        line("Also", pair, SideBySide::otherNames);
        line("Born", pair, file -> file.bornOn() == null ? List.of() : List.of(Shown.day(file.bornOn())));
        line(
                "Numbers",
                pair,
                file -> file.identifiers().stream().map(SideBySide::identifier).toList());
        line("Addresses", pair, file -> reached(file, NewContact.Kind.ADDRESS));
        line("Phones", pair, file -> reached(file, NewContact.Kind.PHONE));
        line("E-mail", pair, file -> reached(file, NewContact.Kind.EMAIL));
        line("On record since", pair, file -> List.of(Shown.day(file.addedAt(), day.zone())));
    }

    private static List<String> otherNames(PartyFile file) {
        return Stream.concat(
                        file.aliases().stream().map(alias -> alias.name() + ", merged " + alias.number()),
                        file.names().stream().map(name -> name.kind().inWords() + " " + name.name()))
                .toList();
    }

    private static String identifier(IdentifierRow row) {
        return row.kind().inWords() + " " + row.masked();
    }

    private static List<String> reached(PartyFile file, NewContact.Kind kind) {
        return file.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(contact -> contact.inWords() + (contact.status() == ContactRow.Status.BAD ? ", known as bad" : ""))
                .distinct()
                .toList();
    }

    private void line(String what, PairRow pair, Function<PartyFile, List<String>> values) {
        var row = getBody().addRow();
        var head = row.addHeaderCell();
        head.setText(what);
        head.getElement().setAttribute("scope", "row");
        for (var file : List.of(pair.older(), pair.newer())) {
            var cell = row.addDataCell();
            var said = values.apply(file);
            if (said.isEmpty()) cell.add(Styled.words("not known", "ts-faint"));
            for (var value : said) cell.add(new Div(value));
        }
    }
}
