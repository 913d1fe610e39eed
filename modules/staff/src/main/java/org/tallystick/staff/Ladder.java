package org.tallystick.staff;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;

/** What the agency has settled about its own ladder, and what it has not. */
@Service
@Transactional(readOnly = true)
public class Ladder {

    private final StaffTables tables;
    private final BusinessDay day;

    Ladder(StaffTables tables, BusinessDay day) {
        this.tables = tables;
        this.day = day;
    }

    /** The authorities in force today, action by action. */
    public List<GrantRow> grants() {
        return Actions.ids().stream()
                .sorted()
                .flatMap(action -> tables.grants(action, day.today()).stream())
                .map(named -> row(named.grant(), named.holder()))
                .toList();
    }

    /** What the agency must still answer. */
    public List<String> openQuestions() {
        return tables.openQuestions();
    }

    private static GrantRow row(Grant grant, String holder) {
        return new GrantRow(
                grant.action(), Actions.inWords(grant.action()), holder, grant.scope(), grant.from(), grant.until());
    }
}
