package org.tallystick.security;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;

/** Lists that leave as a file: the record and the file itself say who took which, in place of whom. */
@Service
public class Exports {

    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Exports(Authority authority, Audit audit, BusinessDay day) {
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /**
     * Writes the act to the record before the first line leaves. What it holds is said in a sentence, with its filter.
     * Refused with {@link NotPermitted}.
     */
    @Transactional
    public CsvExport take(String needs, Act act, String holds) {
        var question = Question.of(needs);
        var allowed = authority.require(question);
        audit.done(act.authority(allowed.reason()));
        return new CsvExport("Exported by " + authority.printedBy(question).inWords() + ", on "
                + WrittenDays.DAY.format(day.here()) + " at " + WrittenDays.TIME.format(day.here()) + ". " + holds);
    }
}
