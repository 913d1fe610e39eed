package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.staff.StaffAtWork.TODAY;

import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.Authority;
import org.tallystick.testing.ModuleTest;

/** What was read of the ladder is kept, and yet every change of it counts at once. */
@ModuleTest
class KeptAuthorityTests {

    private static final Pattern TABLE = Pattern.compile("(?:from|join) (\\w+)");

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    Ladder ladder;

    @Autowired
    Authority authority;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    private @Nullable StaffAtWork atWork;

    @BeforeEach
    void open() {
        atWork = new StaffAtWork(onboarding, people, ladder);
        atWork.open();
    }

    @Test
    void whatever_a_decision_rests_on_makes_another_edition_when_it_changes() {
        var watched = jdbc.sql("""
                        select c.relname from pg_trigger t
                          join pg_class c on c.oid = t.tgrelid and c.relnamespace = to_regnamespace(current_schema())
                         where t.tgname = 'another_edition'""").query(String.class).set();

        var tables = new TreeSet<String>();
        TABLE.matcher(AuthorityTables.STANDING + AuthorityTables.DELEGATIONS)
                .results()
                .forEach(found -> tables.add(found.group(1)));

        assertThat(tables).isNotEmpty().isSubsetOf(watched);
    }

    @Test
    void who_loses_a_position_loses_what_it_gave_with_the_next_question() {
        assertThat(mayBaker()).isTrue();
        move("ex.baker", TODAY.minusDays(1).toString());
        assertThat(mayBaker()).isFalse();
        move("ex.baker", "");
        assertThat(mayBaker()).isTrue();
    }

    @Test
    void what_is_read_in_a_transaction_that_is_taken_back_is_not_kept() {
        assertThat(mayBaker()).isTrue();
        transactions.executeWithoutResult(transaction -> {
            move("ex.baker", TODAY.minusDays(1).toString());
            assertThat(mayBaker()).isFalse();
            transaction.setRollbackOnly();
        });
        assertThat(mayBaker()).isTrue();
    }

    private boolean mayBaker() {
        return county().of("ex.baker", () -> authority.may("payment.take"));
    }

    private void move(String username, String until) {
        jdbc.sql(
                        "update holding set until_on = cast(nullif(?, '') as date) where person_id = (select id from person where username = ?)")
                .params(until, username)
                .update();
    }

    private StaffAtWork county() {
        return Objects.requireNonNull(atWork);
    }
}
