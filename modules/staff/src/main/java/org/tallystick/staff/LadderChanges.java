package org.tallystick.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.security.Authority;

/**
 * Changes of the agency's own ladder and people that one person makes alone, as far as the agency's policy lets them: each
 * makes a version, is kept with who and why, and acts at once. All others are kept in a draft, see {@link LadderDrafts}.
 */
@Service
@Transactional
public class LadderChanges {

    private final Making making;
    private final Alone alone;
    private final Authority authority;

    LadderChanges(Making making, Alone alone, Authority authority) {
        this.making = making;
        this.alone = alone;
        this.authority = authority;
    }

    /** Whether the person at work may make changes of this sort without a second one. */
    @Transactional(readOnly = true)
    public boolean mayAlone(LadderChange change) {
        return alone.may(change);
    }

    /** Makes a change at once; answers the key of what was changed or added. Refused where policy asks for a draft. */
    public String make(LadderChange change, int version) {
        var allowed = authority.require(Making.CHANGE);
        alone.require(change);
        return making.make(change, version, allowed.reason()).key();
    }

    /** Calls a rung something else, at this agency only. */
    public void renameRung(String key, String name, @Nullable String says, int version) {
        make(new RenameRung(key, name, says), version);
    }

    /** Adds a rung just above another one, or below all, at this agency only; answers its key. */
    public String addRung(String name, @Nullable String says, @Nullable String above, int version) {
        return make(new AddRung(name, says, above), version);
    }

    /** Adds a series of classes, or calls one something else; answers its code. */
    public String changeSeries(@Nullable String code, String name, @Nullable String family, int version) {
        return make(new ChangeSeries(code, name, family), version);
    }

    /** Adds or changes a class; answers its key. Refused with {@link StaffRefused} when it would report to itself. */
    public String change(ChangeClass command) {
        return make(command, command.version());
    }

    /** Refused with {@link StaffRefused} while somebody holds it or reports to it. */
    public void retire(String key, String why, int version) {
        make(new RetireClass(key, why), version);
    }
}
