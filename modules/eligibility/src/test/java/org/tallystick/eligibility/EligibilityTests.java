package org.tallystick.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.eligibility.ReferralEligibility.Rule;
import org.tallystick.eligibility.ReferralEligibility.Shown;
import org.tallystick.money.Money;

/** The rule of San Francisco's ordinance, and the exceptions that an agency can make. */
class EligibilityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<Shown> RECORD = List.of(Shown.values());
    private static final Rule OVER_300_AND_90_DAYS = new Rule(null, null, null, null, null, 30_001L, 91, RECORD, null);

    private final Eligibility city = of(
            new Rule(List.of("PORT"), null, true, true, null, 30_001L, 91, RECORD, "by agreement"),
            new Rule(List.of("HSA"), null, true, null, null, null, null, null, null),
            new Rule(
                    null, List.of("COURT_FEE"), null, null, "Abolished fees are not collected", null, null, null, null),
            OVER_300_AND_90_DAYS);

    private static Eligibility of(Rule... rules) {
        return new Eligibility(new ReferralEligibility(List.of(rules)), "chapter 10");
    }

    private static Receivable ride(String department, String amount, int days) {
        return new Receivable(
                department,
                "EMS",
                "Rivera, Maria A",
                "MEDICAL",
                Money.of(amount),
                TODAY.minusDays(days),
                "letter Aug 1, call Sep 2",
                "Ambulance revenue");
    }

    private static Receivable without(
            @Nullable String debtor, @Nullable String contacts, @Nullable LocalDate incurredOn) {
        return new Receivable("FIRE", "EMS", debtor, "MEDICAL", Money.of("500"), incurredOn, contacts, "Ambulance");
    }

    private List<String> words(Receivable debt) {
        return city.judge(debt, TODAY).reasons().stream()
                .map(Eligibility.Reason::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"300.00, 91, false", "300.01, 91, true", "300.01, 90, false", "1210.00, 400, true", "0.00, 400, false"})
    void over_three_hundred_dollars_and_over_ninety_days_may_come(String amount, int days, boolean allowed) {
        assertThat(city.judge(ride("FIRE", amount, days), TODAY).isAllowed()).isEqualTo(allowed);
    }

    @Test
    void the_sender_is_told_every_reason_at_once() {
        var verdict = city.judge(ride("FIRE", "120.00", 10), TODAY);

        assertThat(verdict.inWords())
                .isEqualTo("Less is owed than may be referred, which is $300.01 or more;"
                        + " The debt is younger than the 91 days after which it may be referred (chapter 10)");
    }

    @Test
    void a_record_without_debtor_contacts_or_day_is_sent_back() {
        assertThat(words(without(" ", null, null)))
                .containsExactly(
                        "The referral does not show since when the debt is owed",
                        "The referral does not show the debtor's name",
                        "The referral does not show the record of contacts");
    }

    @Test
    void a_department_that_keeps_its_debts_is_refused_unless_both_agreed() {
        assertThat(words(ride("HSA", "900", 200)))
                .containsExactly("The department keeps and collects such debts itself");
        assertThat(city.judge(ride("PORT", "900", 200), TODAY).isAllowed()).isTrue();
        assertThat(city.due(ride("PORT", "900", 200), TODAY)).isEmpty();
    }

    @Test
    void what_is_never_taken_says_why() {
        var fee = new Receivable("FIRE", "COURT_FEE", "A", "FEE", Money.of("900"), TODAY.minusDays(200), "x", "y");

        assertThat(words(fee)).containsExactly("Abolished fees are not collected");
        assertThat(city.due(fee, TODAY)).isEmpty();
    }

    @Test
    void a_debt_is_due_for_referral_from_the_day_on_which_it_may_come() {
        assertThat(city.due(ride("FIRE", "400", 90), TODAY)).isEmpty();
        assertThat(city.due(ride("FIRE", "300", 200), TODAY)).isEmpty();
        assertThat(city.due(ride("FIRE", "400", 91), TODAY).orElseThrow().daysOverdue(TODAY))
                .isZero();
        assertThat(city.due(ride("FIRE", "400", 121), TODAY).orElseThrow().daysOverdue(TODAY))
                .isEqualTo(30);
        assertThat(city.due(without("Rivera", null, TODAY.minusDays(100)), TODAY)
                        .orElseThrow()
                        .missing())
                .containsExactly("the record of contacts");
    }

    @Test
    void where_nothing_is_adopted_everything_may_come_and_nothing_must() {
        var none = new Eligibility(ReferralEligibility.NONE_ADOPTED, null);

        assertThat(none.judge(ride("FIRE", "1", 0), TODAY).isAllowed()).isTrue();
        assertThat(none.due(ride("FIRE", "9000", 900), TODAY)).isEmpty();
    }
}
