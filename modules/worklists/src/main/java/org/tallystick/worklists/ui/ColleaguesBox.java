package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.DirectionRow;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.ReferralRow;

/** What is open between colleagues on an account, each with what the person at work can do about it. */
class ColleaguesBox extends Div {

    private static final int REMARKS = 4;

    private final TeamDesk desk;
    private final Runnable afterwards;
    private final PersonId me = CurrentPerson.get().person();
    private final List<Button> buttons = new ArrayList<>();
    private final Button nothing = new Button("");
    private @Nullable Button first;

    ColleaguesBox(TeamDesk desk, AccountRow account, Runnable afterwards) {
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("ts-colleagues");
        add(Styled.box("ts-line-up", new H2("Between colleagues"), new KeyCap("q")));
        var id = account.id();
        desk.directions().on(id).ifPresent(row -> add(direction(row, account)));
        desk.referrals().on(id).stream().filter(TeamDesk::waits).forEach(row -> add(referral(row)));
        desk.handOvers().on(id).stream().filter(HandOverRow::isOpen).forEach(row -> add(handOver(row, account)));
        desk.conferences().on(id).stream().filter(ConferenceRow::isOpen).forEach(row -> add(conference(row)));
    }

    /** Where the key goes: what waits for this person, or else the first thing they can do. */
    Focusable<?> first() {
        if (first != null) return first;
        return buttons.isEmpty() ? nothing : buttons.getFirst();
    }

    private Component direction(DirectionRow row, AccountRow account) {
        var head = line(Tone.UNDER_WAY, "Direction", row.setByName() + (row.onTop() ? ", on top of the queue" : ""));
        var acts = Styled.box("ts-line-up");
        boolean mine = account.owner().equals(me);
        if (mine || row.setBy().equals(me))
            acts.add(act("Done", mine, () -> {
                try {
                    desk.directions().done(row.id());
                    Toast.done("Done.");
                    afterwards.run();
                } catch (Refusal refused) {
                    Toast.refused(refused.sentence());
                }
            }));
        return block(head, row.words(), acts);
    }

    private Component referral(ReferralRow row) {
        boolean mine = desk.referrals().isMine(row);
        boolean late = row.lateOn(desk.today());
        var due = late ? Shown.late(row.dueOn(), desk.today()) : "by " + Shown.day(row.dueOn(), desk.today());
        var words = mine ? row.askedByName() + " asks you" : row.askedByName() + " asks " + row.withName();
        var head = line(late ? Tone.STOP : mine ? Tone.WARN : Tone.OPEN, due, words);
        var acts = Styled.box("ts-line-up");
        if (mine)
            acts.add(
                    act("Answer", true, () -> TeamForms.answer(desk.referrals(), row, afterwards)),
                    act("Keep the account", false, () -> TeamForms.keep(desk.referrals(), row, afterwards)),
                    act(
                            "Pass on",
                            false,
                            () -> TeamForms.passOn(desk.referrals(), row, desk.colleagues(), afterwards)));
        if (row.askedBy().equals(me))
            acts.add(act("Take back", false, () -> TeamForms.takeBack(desk.referrals(), row, afterwards)));
        return block(head, row.question(), acts);
    }

    private Component handOver(HandOverRow row, AccountRow account) {
        boolean comes = desk.handOvers().comesToMe(row);
        boolean goes = row.from().equals(me);
        var head = line(
                comes ? Tone.WARN : Tone.OPEN,
                "Hand-over of " + account.number() + ", " + row.state().inWords(),
                row.fromName() + " to " + row.toName());
        var acts = Styled.box("ts-line-up");
        boolean asked = row.state() == HandOverRow.State.ASKED_BACK;
        if (comes) {
            acts.add(act("Confirm", true, () -> confirm(row)));
            if (!asked) acts.add(act("Ask back", false, () -> TeamForms.askBack(desk.handOvers(), row, afterwards)));
        }
        if (goes && asked) acts.add(act("Answer", true, () -> TeamForms.answer(desk.handOvers(), row, afterwards)));
        if (goes) acts.add(act("Take back", false, () -> TeamForms.takeBack(desk.handOvers(), row, afterwards)));
        var summary = row.summary();
        var words = "Agreed: " + summary.agreed() + " Next: " + summary.next()
                + (summary.watch().isEmpty() ? "" : " Watch: " + summary.watch());
        var block = block(head, words, acts);
        var forms = desk.handOvers().goesWith(row.account());
        if (!forms.isEmpty()) {
            var links = Styled.box("ts-line-up ts-small", Styled.words("Forms"));
            forms.forEach(one -> links.add(Shown.link(one.inWords(), "forms/" + one.id())));
            block.addComponentAtIndex(2, links);
        }
        if (asked) block.addComponentAtIndex(2, new Paragraph(row.toName() + " asks: " + row.question()));
        return block;
    }

    private void confirm(HandOverRow row) {
        try {
            desk.handOvers().confirm(row.id());
            Toast.done("The account is yours.");
            afterwards.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private Component conference(ConferenceRow row) {
        var names = String.join(
                ", ", row.people().stream().map(ConferenceRow.Takes::name).toList());
        var block = block(line(Tone.UNDER_WAY, "Conference", names), row.topic(), null);
        var remarks = row.remarks();
        remarks.subList(Math.max(0, remarks.size() - REMARKS), remarks.size())
                .forEach(one -> block.add(Styled.words(one.byName() + ": " + one.words(), "ts-small")));
        var acts = Styled.box("ts-line-up");
        acts.add(act("Say something", row.has(me), () -> TeamForms.say(desk.conferences(), row, afterwards)));
        acts.add(act(
                "Ask one more", false, () -> TeamForms.invite(desk.conferences(), row, desk.colleagues(), afterwards)));
        if (row.has(me)) acts.add(act("Close", false, () -> TeamForms.close(desk.conferences(), row, afterwards)));
        block.add(acts);
        return block;
    }

    private Button act(String words, boolean main, Runnable does) {
        var button = new Button(words, _ -> does.run());
        buttons.add(button);
        if (main && first == null) first = button;
        return button;
    }

    private static Component line(Tone tone, String state, String who) {
        return Styled.box("ts-line-up", StatusBadge.plain(tone, state), Styled.words(who, "ts-medium"));
    }

    private static Div block(Component head, String words, @Nullable Component acts) {
        var block = Styled.box("ts-colleague", head, new Paragraph(words));
        if (acts != null) block.add(acts);
        return block;
    }
}
