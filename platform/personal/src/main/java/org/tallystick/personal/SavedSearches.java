package org.tallystick.personal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;

/** The searches that the person at work makes again and again. What they find is looked up anew each time. */
@Service
@Transactional
public class SavedSearches {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Authority authority;
    private final BusinessDay day;

    SavedSearches(JdbcClient jdbc, Authority authority, BusinessDay day) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.day = day;
    }

    /** Those of the person at work, by their names. */
    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        return jdbc.sql("select id, name, query from saved_search where person = ? order by lower(name), id")
                .param(me())
                .query(SavedSearch.class)
                .list();
    }

    /** Saves it under the name, in place of what had that name before; false when there are fifty already. */
    public boolean save(String name, String query) {
        authority.require("me.view");
        var known = mine();
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.name().equals(name))) return false;
        jdbc.sql("""
                        insert into saved_search (id, person, name, query, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (person, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
                .params(Ids.next(), me(), name, query, Stamps.of(day.now()))
                .update();
        return true;
    }

    /** Whether the person at work had it. */
    public boolean forget(UUID search) {
        authority.require("me.view");
        return jdbc.sql("delete from saved_search where id = ? and person = ?")
                        .params(search, me())
                        .update()
                == 1;
    }

    private static UUID me() {
        return CurrentPerson.get().person().value();
    }
}
