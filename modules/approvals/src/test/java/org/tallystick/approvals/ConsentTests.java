package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.agency.Department;
import org.tallystick.security.Cursors;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.web.NotThere;

/** A well needs the treasurer's consent and that of counsel, who has no sign-in, before it can be approved. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class ConsentTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Approvals approvals;

    @Autowired
    Consents consents;

    @Autowired
    WellKind wells;

    @Autowired
    Clerks clerks;

    @Autowired
    Cursors seals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void wells_need_two_consents() {
        clerks.come();
        clerks.wantConsents();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void it_is_approved_only_when_both_have_consented() {
        var well = asked();
        refusedAs("Treasurer has not consented yet.", well);
        clerks.as("adams", () -> consents.answer(consent(well, 0).id(), true, null));
        refusedAs("County Counsel has not consented yet.", well);
        var token = link(well);
        consents.answerByLink(token, true, "Ada Long", "The title is clear.");

        assertThat(clerks.as("clark", () -> approvals.approve(well.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
        assertThat(wells.dug).contains(well.subject());
        assertThat(clerks.as("clark", () -> approvals.steps(well.id())))
                .extracting(DecisionRow::byName)
                .containsExactly(
                        "Sam Baker", "Jo Adams", "Ada Long (County Counsel, by link)", "Lee Clark", "Lee Clark");
        assertThat(clerks.as("clark", () -> approvals.rule(well)))
                .satisfies(rule -> assertThat(rule.text()).isEqualTo("A well is dug where water is."))
                .satisfies(rule -> assertThat(rule.citation()).startsWith("Ordinance 7, version "));
    }

    @Test
    void a_link_opens_once_shows_only_this_request_and_only_its_mark_is_kept() {
        var well = asked();
        var token = link(well);

        assertThat(consents.open(token).request().subject()).isEqualTo(well.subject());
        assertThat(jdbc.sql("select count(*) from approval_link where token_sha256 = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> consents.answerByLink(token, true, " ", "Fine."))
                .hasMessage("Type your name: it is kept with your answer.");
        assertThatThrownBy(() -> consents.answerByLink(token, false, "Ada Long", " "))
                .hasMessageContaining("Give a reason");
        consents.answerByLink(token, false, "Ada Long", "The title is not clear.");

        nothing(token);
        assertThatThrownBy(() -> consents.answerByLink(token, true, "Ada Long", "Now it is."))
                .isInstanceOf(NotThere.class);
        refusedAs("Treasurer has not consented yet.", well);
        clerks.as("adams", () -> consents.answer(consent(well, 0).id(), true, null));
        refusedAs(
                "County Counsel refused: Ada Long (County Counsel, by link), \u201cThe title is not clear.\u201d It cannot be",
                well);
    }

    @Test
    void a_link_that_is_old_replaced_changed_or_of_another_agency_opens_nothing() {
        var well = asked();
        var first = link(well);
        var second = link(well);
        nothing(first);
        nothing(second + "x");
        nothing("consent");
        nothing(seals.seal("consent 00"));
        nothing(seals.seal("approvals " + well.id()));

        clock.forward(Consents.LINK_STAYS.plus(Duration.ofSeconds(1)));
        nothing(second);
        clock.reset();
        assertThat(consents.open(second)).isNotNull();
        clerks.as("baker", () -> approvals.withdraw(well.id(), null));
        nothing(second);
    }

    @Test
    void who_asked_consented_or_sits_elsewhere_has_no_second_voice() {
        var well = asked();
        var treasurer = consent(well, 0);
        assertThatThrownBy(() -> clerks.as("clark", () -> consents.answer(treasurer.id(), true, null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("Only somebody of Treasurer consents to this.");
        assertThatThrownBy(() -> clerks.as(
                        "clark", () -> consents.answer(consent(well, 1).id(), true, null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("by a link of their own");
        assertThat(clerks.as("adams", () -> approvals.of(well.id())))
                .as("the department sees what it consents to")
                .isNotNull();
        var own = clerks.as(
                "adams", () -> approvals.request(new RequestApproval(WellKind.KIND, "well-own", null, "Thirst")));
        assertThatThrownBy(() ->
                        clerks.as("adams", () -> consents.answer(consent(own, 0).id(), true, null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You asked for this yourself; somebody else consents.");
        assertThatThrownBy(() -> clerks.as("adams", () -> consents.link(treasurer.id())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_department_whose_debt_it_is_is_asked_by_its_name() {
        var departments = List.of(new Department("LIBRARY", "County Library"));
        var wanted = new ApprovalTerms.Wanted("the department whose claim it is", "*", true);

        assertThat(wanted.of("LIBRARY", departments))
                .isEqualTo(new ApprovalTerms.Wanted("County Library", "LIBRARY", true));
        assertThat(wanted.of("GONE", departments).from()).isEqualTo("the department whose claim it is");
        assertThat(new ConsentRow(
                                Ids.next(),
                                new ApprovalId(Ids.next()),
                                "the department whose claim it is",
                                "GONE",
                                true,
                                ConsentRow.State.GIVEN,
                                null,
                                "Ada Long",
                                "Fine",
                                null)
                        .inWords())
                .isEqualTo("The department whose claim it is consented: Ada Long, \u201cFine.\u201d");
    }

    private void refusedAs(String sentence, ApprovalRow well) {
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(well.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageStartingWith(sentence);
        assertThat(wells.dug).doesNotContain(well.subject());
    }

    private void nothing(String token) {
        assertThatThrownBy(() -> consents.open(token)).as(token).isInstanceOf(NotThere.class);
    }

    private String link(ApprovalRow well) {
        return clerks.as("baker", () -> consents.link(consent(well, 1).id()));
    }

    private ConsentRow consent(ApprovalRow well, int at) {
        return clerks.as("baker", () -> consentsOf(well)).get(at);
    }

    private List<ConsentRow> consentsOf(ApprovalRow well) {
        return well.requestedByName().equals("Jo Adams")
                ? clerks.as("adams", () -> consents.of(well.id()))
                : consents.of(well.id());
    }

    private ApprovalRow asked() {
        var well = "well-" + NUMBER.incrementAndGet();
        return clerks.as("baker", () -> approvals.request(new RequestApproval(WellKind.KIND, well, null, "Thirst")));
    }
}
