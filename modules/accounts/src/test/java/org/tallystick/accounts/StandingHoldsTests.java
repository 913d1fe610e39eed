package org.tallystick.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.debtors.PartyId;

class StandingHoldsTests {

    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));
    private static final AccountId OTHER = new AccountId(new UUID(0, 2));
    private static final DebtId AMBULANCE = new DebtId(new UUID(0, 3));
    private static final DebtId CITATION = new DebtId(new UUID(0, 4));

    @Test
    void nothing_stands_against_what_no_hold_stops() {
        var dispute = new StandingHolds(List.of(on(ACCOUNT, null, HeldAction.CALL)));

        assertThat(dispute.onAccount(HeldAction.LETTER, ACCOUNT, List.of(AMBULANCE))
                        .proceed()
                        .allowed())
                .isTrue();
        assertThat(dispute.onAccount(HeldAction.CALL, OTHER, List.of())
                        .proceed()
                        .allowed())
                .isTrue();
    }

    @Test
    void a_no_says_why_since_when_until_when_and_by_whose_rule() {
        var answer = new StandingHolds(List.of(on(ACCOUNT, null, HeldAction.CALL)))
                .onAccount(HeldAction.CALL, ACCOUNT, List.of())
                .proceed();

        assertThat(answer)
                .isEqualTo(new Proceed(
                        false,
                        "Disputed since Nov 17, 2026, until Dec 16, 2026. Stands under letter of Nov 17.",
                        "DSP-1 §2"));
    }

    @Test
    void a_hold_on_the_debtor_covers_every_account_and_debt() {
        var bankruptcy = new StandingHolds(List.of(on(null, null, HeldAction.LEGAL)));

        assertThat(bankruptcy.onParty(HeldAction.LEGAL).proceed().allowed()).isFalse();
        assertThat(bankruptcy
                        .onAccount(HeldAction.LEGAL, OTHER, List.of())
                        .proceed()
                        .allowed())
                .isFalse();
        assertThat(bankruptcy
                        .onDebt(HeldAction.LEGAL, ACCOUNT, CITATION)
                        .proceed()
                        .allowed())
                .isFalse();
    }

    @Test
    void a_hold_on_one_debt_lets_the_rest_of_the_account_go_on_and_says_what_to_leave_out() {
        var partly = new StandingHolds(List.of(on(ACCOUNT, CITATION, HeldAction.LETTER)));

        var letter = partly.onAccount(HeldAction.LETTER, ACCOUNT, List.of(AMBULANCE, CITATION))
                .proceed();
        assertThat(letter.allowed()).isTrue();
        assertThat(letter.reason()).startsWith("Leave out what is held: one of its debts is under a hold. Disputed");
        assertThat(partly.onDebt(HeldAction.LETTER, ACCOUNT, CITATION).proceed().allowed())
                .isFalse();
        assertThat(partly.onDebt(HeldAction.LETTER, ACCOUNT, AMBULANCE)
                        .proceed()
                        .allowed())
                .isTrue();
    }

    @Test
    void an_account_is_held_when_all_its_debts_are() {
        var whole = new StandingHolds(
                List.of(on(ACCOUNT, CITATION, HeldAction.LETTER), on(ACCOUNT, AMBULANCE, HeldAction.LETTER)));

        assertThat(whole.onAccount(HeldAction.LETTER, ACCOUNT, List.of(AMBULANCE, CITATION))
                        .proceed()
                        .allowed())
                .isFalse();
    }

    private static HoldRow on(@Nullable AccountId account, @Nullable DebtId debt, HeldAction stops) {
        return new HoldRow(
                new HoldId(UUID.randomUUID()),
                new PartyId(new UUID(0, 9)),
                account,
                debt,
                "DISPUTE",
                "Disputed",
                List.of(stops),
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 12, 16),
                "letter of Nov 17",
                "Says the boat was sold.",
                "DSP-1 §2",
                "K. Osei",
                null,
                null,
                null,
                0);
    }
}
