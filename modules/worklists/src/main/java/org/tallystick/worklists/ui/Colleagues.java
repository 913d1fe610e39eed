package org.tallystick.worklists.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.team.Teams;

/** Fields in which a colleague is chosen: whoever leads or supervises comes first. */
@SpringComponent
class Colleagues {

    private final People people;
    private final Teams teams;

    Colleagues(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** With whoever leads chosen already. */
    ComboBox<PersonRow> leadFirst(String label) {
        var leads = teams.leadsOf(CurrentPerson.get().person());
        var field = any(label, null);
        leads.stream().findFirst().ifPresent(field::setValue);
        return field;
    }

    ComboBox<PersonRow> any(String label, @Nullable PersonId except) {
        var leads = ids(teams.leadsOf(CurrentPerson.get().person()));
        var field = new ComboBox<PersonRow>(label, ordered(leads, except));
        field.setItemLabelGenerator(person -> words(person, leads));
        field.setAutoOpen(true);
        return field;
    }

    MultiSelectComboBox<PersonRow> several(String label) {
        var leads = ids(teams.leadsOf(CurrentPerson.get().person()));
        var field = new MultiSelectComboBox<PersonRow>(label, ordered(leads, null));
        field.setItemLabelGenerator(person -> words(person, leads));
        return field;
    }

    private List<PersonRow> ordered(Set<PersonId> leads, @Nullable PersonId except) {
        var me = CurrentPerson.get().person();
        var first = new ArrayList<PersonRow>();
        var others = new ArrayList<PersonRow>();
        for (var person : people.all()) {
            if (!person.holdsPosition() || person.service() || person.rung() == null) continue;
            if (person.id().equals(me) || person.id().equals(except)) continue;
            (leads.contains(person.id()) ? first : others).add(person);
        }
        first.addAll(others);
        return first;
    }

    private static Set<PersonId> ids(List<PersonRow> rows) {
        var ids = new LinkedHashSet<PersonId>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static String words(PersonRow person, Set<PersonId> leads) {
        var title = person.jobClass();
        return person.name() + (leads.contains(person.id()) ? ", leads you" : "") + (title == null ? "" : ", " + title);
    }

    static PersonId chosen(ComboBox<PersonRow> field) {
        var chosen = field.getValue();
        if (chosen == null) throw new NobodyChosen();
        return chosen.id();
    }
}
