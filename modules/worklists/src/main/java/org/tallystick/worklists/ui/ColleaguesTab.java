package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.web.EmptyState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.ReferralState;

/** Everything that colleagues asked, said and handed over on an account, the latest first. */
@SpringComponent
class ColleaguesTab implements AccountTab {

    private record Line(Instant at, Component shown) {}

    private final TeamDesk desk;

    ColleaguesTab(TeamDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Colleagues";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var id = subject.selected().id();
        var lines = new ArrayList<Line>();
        desk.referrals().on(id).forEach(row -> lines.add(new Line(row.askedAt(), referral(row))));
        desk.conferences().on(id).forEach(row -> lines.add(new Line(row.openedAt(), conference(row))));
        var number = subject.selected().number();
        desk.handOvers().on(id).forEach(row -> lines.add(new Line(row.handedAt(), handOver(row, number))));
        if (lines.isEmpty())
            return new EmptyState(
                    "Nobody asked a colleague yet",
                    "Press r to ask whoever leads or a colleague, y to confer with several, v to hand the account over.");
        var list = new UnorderedList();
        list.addClassName("ts-timeline");
        lines.stream().sorted(Comparator.comparing(Line::at).reversed()).forEach(line -> {
            var item = new ListItem(line.shown());
            item.addClassName("ts-hold");
            list.add(item);
        });
        return list;
    }

    private Component referral(ReferralRow row) {
        var tone = row.state() == ReferralState.ASKED ? row.lateOn(desk.today()) ? Tone.STOP : Tone.OPEN : Tone.OK;
        var words = new ArrayList<String>(List.of(row.question()));
        if (row.answer() != null) words.add(row.settledBy() + ": " + row.answer());
        return shown(
                tone,
                "Question, " + row.state().inWords(),
                row.askedByName() + " to " + row.withName() + ", by " + Shown.day(row.dueOn(), desk.today()),
                words);
    }

    private Component conference(ConferenceRow row) {
        var words = new ArrayList<String>(List.of(row.topic()));
        row.remarks().forEach(one -> words.add(one.byName() + ": " + one.words()));
        if (row.result() != null) words.add("Result, " + row.closedBy() + ": " + row.result());
        return shown(
                row.isOpen() ? Tone.UNDER_WAY : Tone.OK,
                row.isOpen() ? "Conference" : "Conference, closed",
                String.join(
                        ", ",
                        row.people().stream().map(ConferenceRow.Takes::name).toList()),
                words);
    }

    private static Component handOver(HandOverRow row, String number) {
        var summary = row.summary();
        var words = new ArrayList<String>(List.of("Agreed: " + summary.agreed(), "Next: " + summary.next()));
        if (!summary.watch().isEmpty()) words.add("Watch: " + summary.watch());
        if (row.question() != null) words.add(row.toName() + " asked: " + row.question());
        return shown(
                row.isOpen() ? Tone.OPEN : Tone.OK,
                "Hand-over of " + number + ", " + row.state().inWords(),
                row.fromName() + " to " + row.toName(),
                words);
    }

    private static Component shown(Tone tone, String state, String who, List<String> words) {
        var what = new Div(Styled.box("ts-line-up", StatusBadge.plain(tone, state), Styled.words(who, "ts-medium")));
        what.addClassName("ts-hold-what");
        words.forEach(one -> what.add(new Paragraph(one)));
        return what;
    }
}
