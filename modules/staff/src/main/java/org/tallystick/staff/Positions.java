package org.tallystick.staff;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.web.NotThere;

/** The seats of the agency and who holds them; a change is looked at before it is made, and acts at the next click. */
@Service
@Transactional
public class Positions {

    private final PositionTables tables;
    private final Impacts impacts;
    private final LadderChanges changes;
    private final Authority authority;
    private final BusinessDay day;

    Positions(PositionTables tables, Impacts impacts, LadderChanges changes, Authority authority, BusinessDay day) {
        this.tables = tables;
        this.impacts = impacts;
        this.changes = changes;
        this.authority = authority;
        this.day = day;
    }

    /** In the agency's order, each with who holds it today. */
    @Transactional(readOnly = true)
    public List<PositionRow> all() {
        authority.require("ladder.view");
        return tables.all(day.today());
    }

    /** Who would gain and who would lose what. */
    @Transactional(readOnly = true)
    public Impact impact(ChangePosition command) {
        authority.require(Making.CHANGE);
        var key = command.key();
        return key == null ? new Impact(List.of()) : impacts.ofClassOf(of(key), command.jobClass());
    }

    /** Who would gain and who would lose what. */
    @Transactional(readOnly = true)
    public Impact impact(SeatSeveral command) {
        authority.require(Making.CHANGE);
        return impacts.ofSeat(command.usernames(), of(command.position()), command.moves());
    }

    /** Adds or changes a position; answers its key. Refused with {@link StaffRefused} for one's own. */
    public String change(ChangePosition command) {
        return changes.make(command, command.version());
    }

    /** Seats people who are known here. Refused with {@link StaffRefused} for oneself, and for a program. */
    public void seat(SeatSeveral command) {
        changes.make(command, command.version());
    }

    private PositionRow of(String key) {
        return tables.all(day.today()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotThere("position", key));
    }
}
