package org.tallystick.worklists.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.accounts.AccountId;
import org.tallystick.correspondence.Promise;
import org.tallystick.correspondence.PromiseRow;
import org.tallystick.ledger.ReceivedRow;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;
import org.tallystick.worklists.owners.UnitPace.Kept;

class UnitPaceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final PersonId baker = new PersonId(Ids.next());
    private final AccountId bill = new AccountId(Ids.next());
    private final AccountId fine = new AccountId(Ids.next());

    @Test
    void a_promise_is_kept_when_its_amount_came_by_its_day_on_its_accounts_in_parts_too() {
        assertThat(kept(promised("100.00", bill), paid(bill, 3, "60.00"), paid(bill, 10, "40.00")))
                .isEqualTo(new Kept(1, 1));
        assertThat(kept(promised("100.00", bill, fine), paid(bill, 3, "60.00"), paid(fine, 4, "40.00")))
                .isEqualTo(new Kept(1, 1));
    }

    @Test
    void it_is_not_kept_by_less_too_late_too_early_or_elsewhere() {
        assertThat(kept(promised("100.00", bill), paid(bill, 3, "99.99"))).isEqualTo(new Kept(0, 1));
        assertThat(kept(promised("100.00", bill), paid(bill, 11, "100.00"))).isEqualTo(new Kept(0, 1));
        assertThat(kept(promised("100.00", bill), paid(bill, -1, "100.00"))).isEqualTo(new Kept(0, 1));
        assertThat(kept(promised("100.00", bill), paid(fine, 3, "100.00"))).isEqualTo(new Kept(0, 1));
    }

    @Test
    void one_payment_keeps_one_promise() {
        var twice = List.of(promised("50.00", bill), promised("50.00", bill));

        assertThat(UnitPace.kept(twice, List.of(paid(bill, 3, "50.00")))).containsEntry(baker, new Kept(1, 2));
        assertThat(UnitPace.kept(twice, List.of(paid(bill, 3, "100.00")))).containsEntry(baker, new Kept(2, 2));
        assertThat(new Kept(2, 3).percent()).isEqualTo(67);
    }

    @Test
    void days_to_clear_are_what_is_due_at_the_pace_of_ten_days_and_unknown_without_a_pace() {
        var ems = new UnitLoad.Function("EMS", 15, 26, 40, 300, DAY, 2);
        var tax = new UnitLoad.Function("Tax", 0, 0, 40, 300, DAY, 2);

        assertThat(new UnitPace(Map.of(), Map.of("EMS", 100L)).daysToClear(ems)).hasValue(4.1);
        assertThat(new UnitPace(Map.of(), Map.of()).daysToClear(ems)).isEmpty();
        assertThat(new UnitPace(Map.of(), Map.of()).daysToClear(tax)).hasValue(0);
    }

    private Kept kept(PromiseRow promise, ReceivedRow... payments) {
        return UnitPace.kept(List.of(promise), List.of(payments)).getOrDefault(baker, new Kept(0, 0));
    }

    private PromiseRow promised(String amount, AccountId... accounts) {
        return new PromiseRow(baker, DAY, new Promise(Money.of(amount), DAY.plusDays(10)), List.of(accounts));
    }

    private static ReceivedRow paid(AccountId account, int after, String amount) {
        return new ReceivedRow(account, DAY.plusDays(after), Money.of(amount));
    }
}
