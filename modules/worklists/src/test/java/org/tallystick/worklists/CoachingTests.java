package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.NextStep;
import org.tallystick.approvals.Conflicts;
import org.tallystick.correspondence.ContactId;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.Said;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Question;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.FormDialog;
import org.tallystick.web.NotThere;
import org.tallystick.worklists.team.CoachingNoteRow;
import org.tallystick.worklists.team.CoachingNotes;
import org.tallystick.worklists.team.TeamRefused;
import org.tallystick.worklists.team.WriteCoachingNote;

/** The lead coaches an officer: the officer sees it and answers, the supervisor reads it, colleagues never do. */
@ModuleTest
@Import(Unit.class)
class CoachingTests extends UnitScreens {

    private static final String CLERK = "ex.adams";
    private static final String OFFICER = "ex.baker";
    private static final String LEAD = "ex.clark";
    private static final String SUPERVISOR = "ex.dale";

    /** Of which department a Collections Officer sees accounts. */
    private static final String OFFICERS_VIEW = "update authority set department = cast(? as text)"
            + " where action = 'account.view' and holder_kind = 'CLASS' and holder = 'officer'";

    @Autowired
    private CoachingNotes notes;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Authority authority;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_note_of_the_lead_is_seen_and_answered_and_stays_as_it_was_written() {
        var account = account("CN-1");
        var note = write(LEAD, OFFICER, account, null, "You let her finish.", "Ask for the pay slips first.");
        assertThat(unread(OFFICER)).contains("Lee Clark wrote you a coaching note about CN-1.");
        assertThat(opened(OFFICER, "today")).contains("Ask for the pay slips first.", "Lee Clark wrote you");
        assertThat(opened(OFFICER, "coaching"))
                .contains("To me", "You let her finish.", "Ask for the pay slips first.", "I have seen it", "CN-1")
                .doesNotContain("By me");

        unit.as(OFFICER, () -> notes.acknowledge(note.id()));
        unit.as(OFFICER, () -> notes.acknowledge(note.id()));
        assertThat(unread(LEAD)).contains("Sam Baker has seen your coaching note.");
        assertThat(jdbc.queryForObject(
                        "select count(*) from coaching_reply where note_id = ?", Integer.class, note.id()))
                .as("twice is once")
                .isEqualTo(1);
        var answered = unit.as(OFFICER, () -> notes.answer(Ids.next(), note.id(), "She had none with her."));
        assertThat(answered.replies()).extracting("words").containsExactly("", "She had none with her.");
        assertThat(unread(LEAD)).contains("Sam Baker answered your coaching note: She had none with her.");
        assertThat(opened(OFFICER, "today")).doesNotContain("Ask for the pay slips first.");
        assertThat(opened(LEAD, "coaching")).contains("By me", "Sam Baker: She had none with her.");
        assertThat(jdbc.queryForObject(
                        "select obj_description('coaching_note'::regclass) || obj_description('coaching_reply'::regclass)",
                        String.class))
                .as("rows are only ever added; the agency's role is granted nothing else")
                .matches("append only: .*append only: .*");
        assertThat(jdbc.queryForList(
                        "select subject from audit where action = 'coaching.write' order by id desc limit 1",
                        String.class))
                .containsExactly(OFFICER);
    }

    @Test
    void colleagues_never_read_it_and_who_supervises_does() {
        var note = write(LEAD, OFFICER, null, null, "", "Say the amount first.");
        assertThat(unit.as(LEAD, notes::byMe)).extracting("id").contains(note.id());
        assertThat(unit.as(SUPERVISOR, notes::ofMyLine)).extracting("id").contains(note.id());
        assertThat(unit.as(LEAD, notes::ofMyLine)).isEmpty();
        assertThat(opened(SUPERVISOR, "coaching"))
                .contains("By others, to people I supervise", "Say the amount first.");
        for (var colleague : List.of(CLERK, LEAD)) {
            var ones = write(SUPERVISOR, colleague, null, null, "Well done, " + colleague, "");
            assertThat(unit.as(OFFICER, () -> notes.to(unit.id(colleague)))).isEmpty();
            assertThatThrownBy(() -> unit.as(OFFICER, () -> notes.of(ones.id())))
                    .isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> unit.as(CLERK, () -> notes.of(note.id()))).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(CLERK, () -> notes.acknowledge(note.id())))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(SUPERVISOR, () -> notes.acknowledge(note.id())))
                .isInstanceOf(TeamRefused.class)
                .hasMessage("It was written to Sam Baker, who answers it.");
        assertThatThrownBy(() -> unit.as(SUPERVISOR, () -> notes.followUp(Ids.next(), note.id(), "Better")))
                .isInstanceOf(TeamRefused.class);
        assertThatThrownBy(() -> unit.as(LEAD, () -> notes.of(UUID.fromString("0190a000-0000-7000-8000-000000000002"))))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void it_is_about_no_account_that_its_reader_may_not_open() {
        var account = account("CN-21");
        jdbc.update(OFFICERS_VIEW, "LIBRARY");
        try {
            assertThatThrownBy(() -> write(LEAD, OFFICER, account, null, "Well asked.", ""))
                    .isInstanceOf(TeamRefused.class)
                    .hasMessage("Sam Baker may not open account CN-21, and could not read the note. Write it about the"
                            + " work in general.");
        } finally {
            jdbc.update(OFFICERS_VIEW, (Object) null);
        }
        assertThat(write(LEAD, OFFICER, account, null, "Well asked.", "").account())
                .isEqualTo(account.id());
    }

    @Test
    void today_asks_only_for_what_is_new_or_to_be_looked_at_again() {
        var seen = write(LEAD, OFFICER, null, null, "", "Seen already.");
        unit.as(OFFICER, () -> notes.acknowledge(seen.id()));
        for (int i = 1; i <= 14; i++) write(LEAD, OFFICER, null, null, "", "New number " + i + ".");

        assertThat(opened(OFFICER, "today"))
                .contains("New number 14.")
                .doesNotContain("Seen already.", "New number 1.");
        assertThat(opened(OFFICER, "coaching")).contains("New number 1.", "Seen already.");
        for (var row : unit.as(OFFICER, notes::toMe))
            if (!row.isSeen()) unit.as(OFFICER, () -> notes.acknowledge(row.id()));
    }

    @Test
    void only_who_leads_them_coaches_and_coaching_is_not_evaluating() {
        assertThatThrownBy(() -> write(LEAD, CLERK, null, null, "Fine", ""))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You do not lead Jo Adams; Robin Dale does.");
        assertThatThrownBy(() -> write(OFFICER, CLERK, null, null, "Fine", ""))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("may write coaching notes to people they lead");
        assertThatThrownBy(() -> write(LEAD, LEAD, null, null, "Fine", "")).isInstanceOf(TeamRefused.class);
        assertThatThrownBy(() -> write(LEAD, OFFICER, null, null, " ", ""))
                .hasMessage("Say what went well, or what to do next time.");
        assertThat(unit.as(LEAD, () -> authority.may(Question.of(CoachingNotes.WRITE))))
                .isTrue();
        assertThat(unit.as(
                        LEAD,
                        () -> authority.answer(Question.of("personnel.prepare")).reason()))
                .contains("may prepare evaluations");
    }

    @Test
    void a_note_about_a_contact_names_it_and_only_one_that_the_person_logged() {
        var account = account("CN-2");
        var mine = contact(OFFICER, account);
        var note = write(LEAD, OFFICER, account, mine.id(), "Calm.", "");
        assertThat(opened(OFFICER, "coaching")).contains("About the contact: " + mine.inWords());
        assertThat(note.contact()).isEqualTo(mine.id());
        var leads = contact(LEAD, account);
        assertThatThrownBy(() -> write(LEAD, OFFICER, account, leads.id(), "Calm.", ""))
                .hasMessage("Lee Clark logged this contact, not Sam Baker.");
        var other = account("CN-3");
        assertThatThrownBy(() -> write(LEAD, OFFICER, other, mine.id(), "Calm.", ""))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void on_its_day_it_comes_back_to_who_wrote_it() {
        var note = unit.as(
                LEAD,
                () -> notes.write(
                        new WriteCoachingNote(Ids.next(), unit.id(OFFICER), null, null, "", "Slower.", TODAY)));
        assertThat(opened(LEAD, "today")).contains("Slower.", "your note to Sam Baker", "To look at again");
        unit.as(LEAD, () -> notes.followUp(Ids.next(), note.id(), "Much slower now."));
        opened(LEAD, "coaching");
        assertThat(opened(LEAD, "today")).doesNotContain("your note to Sam Baker");
        assertThat(unread(OFFICER)).contains("Lee Clark came back to a coaching note: Much slower now.");
    }

    @Test
    void a_case_that_is_kept_from_somebody_is_kept_from_their_notes() {
        var account = account("CN-4");
        var before = write(LEAD, OFFICER, account, null, "", "Ask her brother.");
        var conflict = unit.as(SUPERVISOR, () -> conflicts.add(OFFICER, Conflicts.account("CN-4"), "cousin"));
        try {
            assertThatThrownBy(() -> write(LEAD, OFFICER, account, null, "", "Again"))
                    .isInstanceOf(NotPermitted.class)
                    .hasMessageContaining("has no part in this case");
            assertThat(opened(OFFICER, "coaching")).doesNotContain("CN-4", "Ask her brother.");
            assertThatThrownBy(() -> unit.as(OFFICER, () -> notes.of(before.id())))
                    .isInstanceOf(NotThere.class);
        } finally {
            unit.as(SUPERVISOR, () -> {
                conflicts.end(conflict.id(), "A mistake");
                return true;
            });
        }
    }

    @Test
    void who_stands_in_does_not_inherit_what_was_written_to_the_one_who_is_away() {
        var note = write(SUPERVISOR, LEAD, null, null, "", "Share the hard ones out.");
        unit.as(
                SUPERVISOR,
                () -> delegations.relieve(
                        new Relieve(OFFICER, LEAD, null, null, List.of(), TODAY, TODAY.plusDays(3), "Vacation")));
        try {
            assertThatThrownBy(() -> unit.as(OFFICER, () -> notes.of(note.id())))
                    .isInstanceOf(NotThere.class);
            assertThat(unread(OFFICER)).noneMatch(words -> words.contains("Share the hard ones out."));
        } finally {
            unit.as(SUPERVISOR, () -> {
                delegations.end(
                        jdbc.queryForList(
                                        "select number from delegation where holder = ? and acts_for = 'ex.clark'"
                                                + " and ended_at is null",
                                        String.class,
                                        OFFICER)
                                .getFirst(),
                        "Back");
                return true;
            });
        }
    }

    @Test
    void the_unit_and_the_workbench_offer_it_to_who_leads() {
        account("CN-5");
        assertThat(opened(LEAD, "accounts/CN-5")).contains("Coach", "what went well, what to do next time");
        assertThat(opened(OFFICER, "accounts/CN-5")).doesNotContain("what went well, what to do next time");
        assertThat(opened(LEAD, "unit")).contains("Coach");
    }

    @Test
    void over_the_api_the_same_key_writes_once_and_a_colleague_is_told_nothing() {
        var note = write(LEAD, OFFICER, null, null, "Kind.", "");
        assertThat(post("/coaching-notes/" + note.id() + "/acknowledge", "n-1", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"to\": \"ex.baker\", \"writtenBy\": \"ex.clark\", \"seen\": true}");
        for (int i = 0; i < 2; i++)
            assertThat(post("/coaching-notes/" + note.id() + "/answer", "n-2", "{\"words\": \"Thanks\"}"))
                    .hasStatusOk();
        assertThat(jdbc.queryForObject(
                        "select count(*) from coaching_reply where note_id = ? and kind = 'ANSWER'",
                        Integer.class,
                        note.id()))
                .isEqualTo(1);
        assertThat(post("/coaching-notes/" + note.id() + "/answer", "n-2", "{\"words\": \"Other words\"}"))
                .as("what would not be written is not answered as if it were")
                .hasStatus(422);
        assertThat(post("/coaching-notes", "n-3", "{\"to\": \"ex.adams\", \"nextTime\": \"No\"}"))
                .hasStatus(403);
        var hers = write(SUPERVISOR, CLERK, null, null, "Kind.", "");
        assertThat(post("/coaching-notes/" + hers.id() + "/answer", "n-4", "{\"words\": \"Me too\"}"))
                .hasStatus(404);
    }

    @Test
    void the_same_key_never_stands_for_a_note_to_somebody_else_or_in_other_words() {
        var key = Ids.next();
        var first = new WriteCoachingNote(key, unit.id(OFFICER), null, null, "Patient.", "", null);
        var note = unit.as(LEAD, () -> notes.write(first));

        assertThat(unit.as(LEAD, () -> notes.write(first)).id()).isEqualTo(note.id());
        assertThatThrownBy(() -> unit.as(
                        LEAD,
                        () -> notes.write(
                                new WriteCoachingNote(key, unit.id(OFFICER), null, null, "Hasty.", "", null))))
                .hasMessageStartingWith("This key was used for something else");
    }

    @Test
    void what_was_typed_to_one_note_stands_in_its_own_form_and_never_in_that_of_another() {
        write(LEAD, OFFICER, null, null, "Calm.", "");
        write(LEAD, OFFICER, null, null, "Clear.", "");
        opened(OFFICER, "coaching");
        CurrentPerson.run(unit.as(OFFICER), () -> {
            var answers = find(Button.class).withText("Answer").all();
            test(answers.get(0)).click();
            test(find(TextArea.class).single()).setValue("Half an answer");
            find(FormDialog.class).single().close();
            test(answers.get(1)).click();
            assertThat(find(TextArea.class).single().getValue()).isEmpty();
            find(FormDialog.class).single().close();
            test(answers.get(0)).click();
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("Half an answer");
            find(FormDialog.class).single().close();
        });
    }

    private CoachingNoteRow write(
            String by, String to, @Nullable AccountRow about, @Nullable ContactId contact, String well, String next) {
        return unit.as(
                by,
                () -> notes.write(new WriteCoachingNote(Ids.next(), unit.id(to), about, contact, well, next, null)));
    }

    private AccountRow account(String number) {
        return unit.account(number, number + ", Ann", OFFICER, NextStep.REVIEW, TODAY.plusDays(4));
    }

    private ContactRow contact(String by, AccountRow account) {
        return unit.as(
                by,
                () -> contacts.log(new LogContact(
                        "cn-" + by + account.number(),
                        List.of(account.id()),
                        List.of(),
                        Said.of("SP"),
                        TODAY.plusDays(4))));
    }

    private List<String> unread(String who) {
        return jdbc.queryForList(
                "select text from notification where person = ?",
                String.class,
                unit.id(who).value());
    }
}
