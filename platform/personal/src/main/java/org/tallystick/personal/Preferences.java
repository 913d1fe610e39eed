package org.tallystick.personal;

import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;

/** How the person at work wants the window and its keys, at every desk they sit down at. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final Authority authority;
    private final BusinessDay day;

    Preferences(JdbcClient jdbc, Authority authority, BusinessDay day) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.day = day;
    }

    /** As the person at work wants it; as usual while they said nothing. */
    @Transactional(readOnly = true)
    public PreferencesRow mine() {
        var person = CurrentPerson.get().person().value();
        var keys = new HashMap<String, String>();
        jdbc.sql("select standard, own from key_binding where person = ?")
                .param(person)
                .query(row -> {
                    keys.put(row.getString(1), row.getString(2));
                });
        return jdbc.sql("select theme, density, letters_need_alt from preference where person = ?")
                .param(person)
                .query((row, _) -> new PreferencesRow(
                        Theme.valueOf(row.getString(1)), Density.valueOf(row.getString(2)), row.getBoolean(3), keys))
                .optional()
                .orElseGet(() -> {
                    var usual = PreferencesRow.USUAL;
                    return new PreferencesRow(usual.theme(), usual.density(), usual.lettersNeedAlt(), keys);
                });
    }

    /** From now on as said, everything at once. That no key does two things is for the window to see to. */
    public void change(PreferencesRow wanted) {
        authority.require("me.view");
        var person = CurrentPerson.get().person().value();
        jdbc.sql("""
                        insert into preference (person, theme, density, letters_need_alt, changed_at) values (?, ?, ?, ?, ?)
                        on conflict (person) do update set theme = excluded.theme, density = excluded.density,
                               letters_need_alt = excluded.letters_need_alt, changed_at = excluded.changed_at""")
                .params(
                        person,
                        wanted.theme().name(),
                        wanted.density().name(),
                        wanted.lettersNeedAlt(),
                        Stamps.of(day.now()))
                .update();
        jdbc.sql("delete from key_binding where person = ?").param(person).update();
        wanted.keys()
                .forEach((standard, own) -> jdbc.sql("insert into key_binding (person, standard, own) values (?, ?, ?)")
                        .params(person, standard, own)
                        .update());
    }
}
