package org.tallystick.worklists.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.Conferences;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.HandOverRow.Summary;
import org.tallystick.worklists.team.HandOvers;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.Referrals;

/** The small forms in which colleagues answer each other. */
final class TeamForms {

    private TeamForms() {}

    static void answer(Referrals referrals, ReferralRow row, Runnable afterwards) {
        words(row.id(), "Answer " + row.askedByName(), "Answer", "Your answer", row.question(), typed -> {
            referrals.answer(row.id(), typed);
            done("Sent back to " + row.askedByName() + ".", afterwards);
        });
    }

    static void keep(Referrals referrals, ReferralRow row, Runnable afterwards) {
        words(row.id(), "Keep the account", "Keep it", "Why", "It is yours from now on, with its next date.", typed -> {
            referrals.keep(row.id(), typed);
            done("The account is yours.", afterwards);
        });
    }

    static void passOn(Referrals referrals, ReferralRow row, Colleagues colleagues, Runnable afterwards) {
        var to = colleagues.any("To whom", row.askedBy());
        var why = new TextArea("Why");
        new FormDialog(
                        "Pass the question on",
                        "Pass on",
                        () -> {
                            var next = referrals.passOn(row.id(), Colleagues.chosen(to), why.getValue());
                            done("It is with " + next.withName() + " now.", afterwards);
                        },
                        to,
                        why)
                .about(row.id())
                .saying(row.question())
                .open();
        to.focus();
    }

    static void takeBack(Referrals referrals, ReferralRow row, Runnable afterwards) {
        words(row.id(), "Take the question back", "Take back", "Why", row.question(), typed -> {
            referrals.takeBack(row.id(), typed);
            done("Taken back.", afterwards);
        });
    }

    static void say(Conferences conferences, ConferenceRow row, Runnable afterwards) {
        words(row.id(), "Conference", "Say it", "Your remark", row.topic(), typed -> {
            conferences.say(row.id(), typed);
            done("Said. Everybody who takes part is told.", afterwards);
        });
    }

    static void close(Conferences conferences, ConferenceRow row, Runnable afterwards) {
        words(row.id(), "Close the conference", "Close it", "What came of it, in one sentence", row.topic(), typed -> {
            conferences.close(row.id(), typed);
            done("Closed; the result stands on the timeline.", afterwards);
        });
    }

    static void invite(Conferences conferences, ConferenceRow row, Colleagues colleagues, Runnable afterwards) {
        var who = colleagues.any("Whom", null);
        new FormDialog(
                        "Ask one more colleague",
                        "Ask",
                        () -> {
                            conferences.ask(row.id(), Colleagues.chosen(who));
                            done("Asked.", afterwards);
                        },
                        who)
                .about(row.id())
                .saying(row.topic())
                .open();
        who.focus();
    }

    static void askBack(HandOvers handOvers, HandOverRow row, Runnable afterwards) {
        words(
                row.id(),
                "Ask " + row.fromName(),
                "Ask back",
                "What do you ask?",
                "The account stays where it is.",
                typed -> {
                    handOvers.askBack(row.id(), typed);
                    done("Asked " + row.fromName() + ".", afterwards);
                });
    }

    static void answer(HandOvers handOvers, HandOverRow row, Runnable afterwards) {
        var agreed = new TextArea("What was agreed");
        var next = new TextArea("What is next");
        var watch = new TextArea("What to watch");
        agreed.setValue(row.summary().agreed());
        next.setValue(row.summary().next());
        watch.setValue(row.summary().watch());
        new FormDialog(
                        "Answer " + row.toName(),
                        "Answer",
                        () -> {
                            handOvers.answer(
                                    row.id(), new Summary(agreed.getValue(), next.getValue(), watch.getValue()));
                            done("It waits for " + row.toName() + " to confirm.", afterwards);
                        },
                        agreed,
                        next,
                        watch)
                .about(row.id())
                .saying(String.valueOf(row.question()))
                .open();
        agreed.focus();
    }

    static void takeBack(HandOvers handOvers, HandOverRow row, Runnable afterwards) {
        words(row.id(), "Keep the account after all", "Take back", "Why", "It stays yours.", typed -> {
            handOvers.takeBack(row.id(), typed);
            done("Taken back.", afterwards);
        });
    }

    private static void done(String sentence, Runnable afterwards) {
        Toast.done(sentence);
        afterwards.run();
    }

    private static void words(UUID about, String title, String act, String label, String above, Consumer<String> with) {
        var field = new TextArea(label);
        new FormDialog(title, act, () -> with.accept(field.getValue()), field)
                .about(about)
                .saying(above)
                .open();
        field.focus();
    }
}
