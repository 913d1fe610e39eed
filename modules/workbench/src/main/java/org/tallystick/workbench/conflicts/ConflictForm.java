package org.tallystick.workbench.conflicts;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Refusal;

/** The fields of a conflict: whose, about which account or debtor, and what they are to each other. */
final class ConflictForm {

    private static final List<String> RELATIONS = List.of(
            "A relative",
            "Lives in the same household",
            "A friend",
            "A neighbor",
            "Worked for them",
            "Does business with them",
            "Their own debt",
            "Something else");

    /** Something that has to be said is missing. */
    private static final class Unsaid extends Refusal {
        private static final long serialVersionUID = 1L;

        Unsaid(String sentence) {
            super(sentence);
        }
    }

    private final StandingConflicts conflicts;
    private final Select<PersonRow> person = new Select<>();
    private final TextField number = new TextField("Account");
    private final Select<Boolean> whole = new Select<>();
    private final Select<String> relation = new Select<>();
    private final TextField words = new TextField("In a few words, if you like");

    ConflictForm(StandingConflicts conflicts, List<PersonRow> people) {
        this.conflicts = conflicts;
        var me = CurrentPerson.get().person();
        person.setLabel("Who stays out");
        person.setItems(people);
        person.setItemLabelGenerator(
                one -> one == null ? "" : one.id().equals(me) ? one.name() + " (you)" : one.name());
        people.stream().filter(one -> one.id().equals(me)).findFirst().ifPresent(person::setValue);
        person.setVisible(people.size() > 1);
        number.setPlaceholder("its number");
        whole.setLabel("Of what");
        whole.setItems(true, false);
        whole.setItemLabelGenerator(
                all -> Boolean.FALSE.equals(all) ? "This account only" : "The debtor, all accounts");
        whole.setValue(true);
        relation.setLabel("The debtor is");
        relation.setItems(RELATIONS);
        relation.setValue(RELATIONS.getFirst());
    }

    /** About an account that is known already when one is given. */
    void open(@Nullable String account, Consumer<String> done) {
        if (account != null) {
            number.setValue(account);
            number.setReadOnly(true);
        }
        new FormDialog(
                        "Have no part in a case",
                        "Put down",
                        () -> done.accept(save()),
                        person,
                        number,
                        whole,
                        relation,
                        words)
                .aboutTheScreen()
                .saying("It counts at once: the case is not opened, given, decided or paid by who stays out of it. Who"
                        + " keeps the list is asked to confirm it.")
                .open();
        if (account == null) number.focus();
        else relation.focus();
    }

    private String save() {
        var who = person.getValue();
        if (who == null || number.isEmpty()) throw new Unsaid("Say who stays out, and of which account.");
        var why = relation.getValue()
                + (words.isEmpty() ? "" : ", " + words.getValue().strip());
        conflicts.add(who.username(), number.getValue(), Boolean.TRUE.equals(whole.getValue()), why);
        return who.id().equals(CurrentPerson.get().person())
                ? "Put down. You have no part in it from now on."
                : "Put down. " + who.name() + " has no part in it from now on.";
    }
}
