package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.security.NotPermitted;
import org.tallystick.testing.ModuleTest;

/** Who is on the list of a case has no part in it: neither asking nor deciding. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class ConflictTests {

    @Autowired
    Approvals approvals;

    @Autowired
    Conflicts conflicts;

    @Autowired
    FenceKind fences;

    @Autowired
    Clerks clerks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @Test
    void attack_94_nobody_decides_or_asks_in_the_case_of_a_relative() {
        var fence = fences.fence(4_000, "R-1");
        var request = clerks.as(
                "adams", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
        var row = clerks.as("clark", () -> conflicts.add("ex.clark", "account:R-1", "My cousin"));
        assertThat(row.saidBy()).isEqualTo("Lee Clark");
        assertThat(jdbc.sql("select text from notification where text like '%My cousin%'")
                        .query(String.class)
                        .list())
                .as("the account in words")
                .isNotEmpty()
                .allMatch(words ->
                        words.endsWith(" has no part in a case (account R-1) and asks you to confirm it: My cousin."));

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You have no part in this case, as Lee Clark put down: My cousin.");
        assertThat(clerks.as("clark", () -> approvals.standing(request)).allowed())
                .isFalse();
        assertThatThrownBy(() -> clerks.as(
                        "clark",
                        () -> approvals.request(
                                new RequestApproval(FenceKind.KIND, fences.fence(100, "R-1"), null, "For my cousin"))))
                .isInstanceOf(NotPermitted.class);
        assertThat(jdbc.sql("select count(*) from audit where outcome = 'REFUSED' and subject = 'account:R-1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(clerks.as("dale", () -> approvals.approve(request.id(), null))
                        .state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void nobody_ends_their_own_and_only_who_keeps_the_list_names_others() {
        var own = clerks.as("dale", () -> conflicts.add("ex.dale", "account:R-2", "My brother"));
        assertThat(clerks.as("dale", () -> conflicts.add("ex.dale", "account:R-2", "My brother")))
                .isEqualTo(own);

        assertThatThrownBy(() -> clerks.run("dale", () -> conflicts.end(own.id(), "Never mind")))
                .hasMessage("This is your own; somebody else says that it is over.");
        assertThatThrownBy(() -> clerks.run("clark", () -> conflicts.end(own.id(), "Never mind")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> clerks.as("clark", () -> conflicts.add("ex.baker", "account:R-2", "Rumor")))
                .isInstanceOf(NotPermitted.class);
        assertThat(clerks.as("clark", () -> conflicts.standing())).doesNotContain(own);

        clerks.run("admin", () -> conflicts.end(own.id(), "He moved away"));
        assertThat(clerks.as("dale", () -> conflicts.against(clerks.who("dale").person(), List.of("account:R-2"))))
                .isEmpty();
    }
}
