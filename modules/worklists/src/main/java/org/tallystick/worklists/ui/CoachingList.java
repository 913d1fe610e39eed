package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.team.CoachingNoteRow;

/** Coaching notes as they were written, each with what was said to it. */
class CoachingList extends UnorderedList {

    /** {@code acts} gives what may be done with one; it gives an empty array where nothing may. */
    CoachingList(CoachingDesk desk, List<CoachingNoteRow> rows, Function<CoachingNoteRow, Component[]> acts) {
        addClassName("ts-timeline");
        for (var row : rows) {
            var item = new ListItem(shown(desk, row, acts.apply(row)));
            item.addClassName("ts-hold");
            add(item);
        }
    }

    private static Component shown(CoachingDesk desk, CoachingNoteRow row, Component[] acts) {
        var today = desk.today();
        var head = Styled.box("ts-line-up", state(row, today));
        head.add(Styled.words(row.writtenByName() + " to " + row.personName(), "ts-medium"));
        head.add(Styled.words(
                Shown.day(LocalDate.ofInstant(row.writtenAt(), desk.day().zone()), today), "ts-small", "ts-quiet"));
        var account = row.account();
        if (account != null) {
            var number = desk.accounts().of(account).number();
            head.add(Shown.link(number, "accounts/" + number));
        }
        var what = new Div(head);
        what.addClassName("ts-hold-what");
        var contact = row.contact();
        if (contact != null)
            what.add(said("About the contact", desk.contacts().of(contact).inWords()));
        if (!row.wentWell().isEmpty()) what.add(said("Went well", row.wentWell()));
        if (!row.nextTime().isEmpty()) what.add(said("Next time", row.nextTime()));
        for (var reply : row.replies()) if (!reply.words().isEmpty()) what.add(said(reply.byName(), reply.words()));
        if (acts.length > 0) what.add(Styled.box("ts-line-up", acts));
        return what;
    }

    private static Component said(String who, String words) {
        return new Paragraph(Styled.words(who + ": ", "ts-quiet"), Styled.words(words));
    }

    private static StatusBadge state(CoachingNoteRow row, LocalDate today) {
        var followUp = row.followUpOn();
        if (row.isToFollowUp(today)) return StatusBadge.plain(Tone.WARN, "To look at again");
        if (!row.isSeen()) return StatusBadge.plain(Tone.OPEN, "Not seen yet");
        return followUp != null && followUp.isAfter(today)
                ? StatusBadge.plain(Tone.UNDER_WAY, "Seen, again on " + Shown.day(followUp, today))
                : StatusBadge.plain(Tone.OK, "Seen");
    }
}
