package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.personal.NotificationRow;
import org.tallystick.personal.Notifications;
import org.tallystick.security.NotPermitted;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

/** People talk about a request and put papers to it; drafts of requests are their maker's. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class RemarksTests {

    private static final byte[] LETTER = "The check came back.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Approvals approvals;

    @Autowired
    Remarks remarks;

    @Autowired
    FenceKind fences;

    @Autowired
    Clerks clerks;

    @Autowired
    Notifications notifications;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @Test
    void who_has_a_part_in_it_talks_about_it_and_the_others_are_told() {
        var request = asked();
        clerks.run("clark", () -> remarks.say(request.id(), "Which white?"));
        clerks.run("adams", () -> remarks.say(request.id(), "The bright one."));

        assertThat(clerks.as("adams", () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step, DecisionRow::reason)
                .contains(tuple("COMMENT", "Which white?"), tuple("COMMENT", "The bright one."));
        assertThat(told("adams"))
                .anyMatch(words -> words.startsWith("Lee Clark has put something to: Paint " + request.subject()));
        assertThat(told("clark"))
                .anyMatch(words -> words.startsWith("Jo Adams has put something to: Paint " + request.subject()));
        assertThat(clerks.as("clark", () -> approvals.approve(request.id(), null))
                        .state())
                .as("talk changes nothing of what is decided")
                .isEqualTo(ApprovalState.EXECUTED);
        assertThatThrownBy(() -> clerks.run("adams", () -> remarks.say(request.id(), "Thanks")))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("Nothing more is put to it");
    }

    @Test
    void who_only_reads_everything_puts_nothing_to_it_and_strangers_do_not_find_it() {
        var request = asked();

        assertThatThrownBy(() -> clerks.run("auditor", () -> remarks.say(request.id(), "Hm")))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("You may read this");
        assertThatThrownBy(() -> clerks.run("evans", () -> remarks.say(request.id(), "Hm")))
                .isInstanceOfAny(NotThere.class, NoSuchElementException.class);
    }

    @Test
    void a_paper_stays_with_the_request_once_and_is_only_found_there() {
        var request = asked();
        var other = asked();
        var paper = clerks.as("adams", () -> remarks.attach(request.id(), "../../etc/letter.txt", LETTER));
        clerks.as("adams", () -> remarks.attach(request.id(), "again.txt", LETTER));

        assertThat(paper.file().name()).isEqualTo("letter.txt");
        assertThat(paper.file().mediaType()).startsWith("text/plain");
        assertThat(clerks.as("clark", () -> remarks.papers(request.id()))).hasSize(1);
        assertThat(clerks.as(
                        "clark",
                        () -> remarks.content(request.id(), paper.file().id())))
                .isEqualTo(LETTER);
        assertThatThrownBy(() -> clerks.as(
                        "clark", () -> remarks.content(other.id(), paper.file().id())))
                .as("the paper of another request")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void what_is_no_paper_is_not_kept_whatever_it_is_called() {
        var request = asked();

        for (var content : new byte[][] {{}, {0x4d, 0x5a, 0, 1, 2}, new byte[11 * 1024 * 1024]})
            assertThatThrownBy(() -> clerks.as("adams", () -> remarks.attach(request.id(), "letter.pdf", content)))
                    .isInstanceOf(ApprovalRefused.class)
                    .hasMessageMatching("(The file is empty|A paper).*");
        assertThat(clerks.as("adams", () -> remarks.papers(request.id()))).isEmpty();
    }

    @Test
    void what_is_put_by_is_its_makers_until_it_is_submitted() {
        var fence = fences.fence(4_000);
        var draft = clerks.as(
                "adams", () -> approvals.prepare(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
        assertThat(draft.state()).isEqualTo(ApprovalState.DRAFT);
        clerks.as("adams", () -> remarks.attach(draft.id(), "letter.txt", LETTER));

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.of(draft.id())))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(draft.id(), null)))
                .isInstanceOf(NotThere.class);
        assertThat(clerks.as("clark", () -> approvals.waiting(200)))
                .extracting(ApprovalRow::id)
                .doesNotContain(draft.id());
        assertThat(clerks.as("adams", () -> approvals.mine(200)))
                .extracting(ApprovalRow::id)
                .contains(draft.id());

        var submitted = clerks.as("adams", () -> approvals.submit(draft.id()));
        assertThat(submitted.id()).isEqualTo(draft.id());
        assertThat(submitted.state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(clerks.as("clark", () -> approvals.approve(draft.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    private ApprovalRow asked() {
        var fence = fences.fence(4_000);
        return clerks.as(
                "adams", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
    }

    private List<String> told(String surname) {
        return clerks.as(
                surname,
                () -> notifications.latest(500).stream()
                        .map(NotificationRow::text)
                        .toList());
    }
}
