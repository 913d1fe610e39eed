package org.tallystick.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.money.Money;
import org.tallystick.security.CursorRefused;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest
@Import(ExampleCounty.class)
class TimelineTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTenant agency;

    @Autowired
    private TestClock clock;

    @Autowired
    private ExampleCounty county;

    @BeforeEach
    void the_county_is_set_up() {
        county.isSetUp();
    }

    @Test
    void an_account_begins_with_the_line_that_it_was_opened() {
        var account = opened("TL-1");

        assertThat(timeline.of(List.of(account), Set.of(), null, 50).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).isEqualTo("Account opened with Property tax B-TL-1");
                    assertThat(line.actorName()).isEqualTo("Tallystick");
                });
    }

    @Test
    void pages_go_back_in_time_without_losing_or_repeating_a_line() {
        var account = opened("TL-2");
        for (int i = 0; i < 25; i++) {
            if (i % 5 == 0) clock.forward(Duration.ofMinutes(1));
            happened(account, TimelineKind.CONTACT, "call " + i);
        }

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = timeline.of(List.of(account), Set.of(TimelineKind.CONTACT), cursor, 7);
            page.items().forEach(line -> seen.add(line.text()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).startsWith("call 2");
    }

    @Test
    void a_filter_shows_only_its_kinds_and_money_keeps_its_amount() {
        var account = opened("TL-3");
        happened(account, TimelineKind.CONTACT, "call");
        county.working(
                () -> timeline.add(List.of(NewTimelineEntry.of(Ids.next(), account, TimelineKind.MONEY, "Payment")
                        .amount(Money.of("40.00")))));

        assertThat(timeline.of(List.of(account), Set.of(TimelineKind.MONEY), null, 50)
                        .items())
                .extracting(TimelineRow::amount)
                .containsExactly(Money.of("40.00"));
    }

    @Test
    void a_cursor_of_another_agency_is_refused() {
        var account = opened("TL-4");
        happened(account, TimelineKind.CONTACT, "call");
        var ours = timeline.of(List.of(account), Set.of(), null, 1).next();

        Tenants.run(
                agency.neighbor(),
                () -> assertThatThrownBy(() -> timeline.of(List.of(account), Set.of(), ours, 1))
                        .isInstanceOf(CursorRefused.class));
    }

    @Test
    void what_happened_can_neither_be_changed_nor_taken_away() {
        var account = opened("TL-5");

        assertThatThrownBy(() ->
                        jdbc.update("update timeline_entry set text = 'nothing' where account_id = ?", account.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from timeline_entry where account_id = ?", account.value()))
                .isInstanceOf(DataAccessException.class);
    }

    private AccountId opened(String number) {
        var command = county.taxAccount(number, county.debtor("Somebody"));
        county.working(() -> accounts.open(List.of(command)));
        return command.id();
    }

    private void happened(AccountId account, TimelineKind kind, String text) {
        county.working(() -> timeline.add(List.of(NewTimelineEntry.of(Ids.next(), account, kind, text))));
    }
}
