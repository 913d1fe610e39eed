package org.tallystick.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.eligibility.ReferralEligibility.Rule;
import org.tallystick.eligibility.ReferralEligibility.Shown;
import org.tallystick.money.Money;
import org.tallystick.web.Counted;

/** Whether a department may refer a debt, and whether it must, by the agency's rules as they are on a day; pure. */
public final class Eligibility {

    private final ReferralEligibility terms;
    private final @Nullable String citation;

    Eligibility(ReferralEligibility terms, @Nullable String citation) {
        this.terms = terms;
        this.citation = citation;
    }

    /** What a reason is about, so that the cell at fault can be shown. */
    public enum About {
        DEPARTMENT,
        DEBT_TYPE,
        DEBTOR,
        AMOUNT,
        AGE,
        CONTACTS,
        FUND
    }

    /** Why a debt may not be referred, in words fit for its sender and alike for all alike debts. */
    public record Reason(About about, String words) {}

    /** The answer: may be referred, or every reason against it, with the law or resolution that the rule rests on. */
    public record Verdict(List<Reason> reasons, @Nullable String citation) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }

        public boolean isAllowed() {
            return reasons.isEmpty();
        }

        /** All reasons as one sentence for the sender. */
        public String inWords() {
            var words = String.join("; ", reasons.stream().map(Reason::words).toList());
            return words + (citation == null ? "" : " (" + citation + ")");
        }
    }

    /** A debt that must be referred: since when, and what its record still lacks. */
    public record Due(
            LocalDate since, List<String> missing, @Nullable String citation) {
        public long daysOverdue(LocalDate today) {
            return ChronoUnit.DAYS.between(since, today);
        }
    }

    /** Whether the debt may be referred on the day. */
    public Verdict judge(Receivable debt, LocalDate today) {
        var rule = ruleFor(debt);
        if (rule.isEmpty()) return new Verdict(List.of(), null);
        return new Verdict(reasons(rule.get(), debt, today), citationOf(rule.get()));
    }

    /** Since when the debt has to be referred; empty when it need not be. */
    public Optional<Due> due(Receivable debt, LocalDate today) {
        var incurredOn = debt.incurredOn();
        var found = ruleFor(debt).filter(rule -> !rule.isRetained() && rule.excluded() == null);
        if (found.isEmpty() || incurredOn == null || debt.amount().compareTo(least(found.get())) < 0)
            return Optional.empty();
        var since = incurredOn.plusDays(found.get().leastDays());
        if (since.isAfter(today)) return Optional.empty();
        var missing = found.get().shown().stream()
                .filter(shown -> lacks(debt, shown))
                .map(Shown::words)
                .toList();
        return Optional.of(new Due(since, missing, citationOf(found.get())));
    }

    private Optional<Rule> ruleFor(Receivable debt) {
        return terms.rules().stream().filter(rule -> rule.fits(debt)).findFirst();
    }

    private @Nullable String citationOf(Rule rule) {
        return rule.citation() == null ? citation : rule.citation();
    }

    private static List<Reason> reasons(Rule rule, Receivable debt, LocalDate today) {
        if (rule.isRetained() && !rule.comesByAgreement())
            return List.of(new Reason(About.DEPARTMENT, "The department keeps and collects such debts itself"));
        var excluded = rule.excluded();
        if (excluded != null) return List.of(new Reason(About.DEBT_TYPE, excluded));
        var reasons = new ArrayList<Reason>();
        if (debt.amount().compareTo(least(rule)) < 0)
            reasons.add(new Reason(
                    About.AMOUNT,
                    "Less is owed than may be referred, which is " + least(rule).inDollars() + " or more"));
        age(rule, debt, today).ifPresent(reasons::add);
        for (var shown : rule.shown())
            if (lacks(debt, shown))
                reasons.add(new Reason(about(shown), "The referral does not show " + shown.words()));
        return reasons;
    }

    private static Optional<Reason> age(Rule rule, Receivable debt, LocalDate today) {
        if (rule.leastDays() == 0) return Optional.empty();
        var incurredOn = debt.incurredOn();
        if (incurredOn == null)
            return Optional.of(new Reason(About.AGE, "The referral does not show since when the debt is owed"));
        return ChronoUnit.DAYS.between(incurredOn, today) >= rule.leastDays()
                ? Optional.empty()
                : Optional.of(new Reason(
                        About.AGE,
                        "The debt is younger than the " + Counted.of(rule.leastDays(), "day")
                                + " after which it may be referred"));
    }

    private static Money least(Rule rule) {
        return Money.ofCents(rule.leastCents());
    }

    private static boolean lacks(Receivable debt, Shown shown) {
        return switch (shown) {
            case DEBTOR -> isBlank(debt.debtor());
            case NATURE -> isBlank(debt.nature());
            case AMOUNT -> debt.amount().isZero();
            case CONTACTS -> isBlank(debt.contacts());
            case FUND -> isBlank(debt.fund());
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static About about(Shown shown) {
        return switch (shown) {
            case DEBTOR -> About.DEBTOR;
            case NATURE -> About.DEBT_TYPE;
            case AMOUNT -> About.AMOUNT;
            case CONTACTS -> About.CONTACTS;
            case FUND -> About.FUND;
        };
    }
}
