package org.tallystick.approvals;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.agency.Department;
import org.tallystick.policy.PolicyKind;

/**
 * How an agency treats each kind of request. Policy kind {@code approvals}; the kind {@code *} says it for all that are
 * not named, or leave something out.
 */
record ApprovalTerms(List<OfKind> kinds) {

    static final String ANY = "*";
    static final PolicyKind<ApprovalTerms> KIND = new PolicyKind<>("approvals", ApprovalTerms.class);

    /** Where an agency has adopted nothing. */
    static final ApprovalTerms NONE_ADOPTED = new ApprovalTerms(List.of());

    private static final int DUE_DAYS = 5;
    private static final int REMIND_DAYS = 1;
    private static final int EXPIRE_DAYS = 20;
    private static final int SUM_WITHIN_DAYS = 30;

    /**
     * Days are business days, except those within which parts are summed.
     *
     * @param sumWithinDays parts about the same account or debtor count together when asked within so many days; 0 never
     * @param recommendedFirst decided only after somebody recommended it, where the kind knows a recommendation
     * @param changedIsDecidedAnew what who decides sets lower goes back to waiting, for somebody else
     * @param rule the sentence that is shown to who decides, and where it stands
     */
    record OfKind(
            String kind,
            @Nullable Integer dueDays,
            @Nullable Integer remindDays,
            @Nullable Integer expireDays,
            @Nullable Integer sumWithinDays,
            @Nullable Boolean recommendedFirst,
            @Nullable Boolean changedIsDecidedAnew,
            @Nullable String rule,
            @Nullable String ruleCitation,
            @Nullable List<Wanted> consents) {
        OfKind {
            for (var days : new @Nullable Integer[] {dueDays, remindDays, expireDays, sumWithinDays})
                if (days != null && (days < 0 || days > 366))
                    throw new IllegalArgumentException("Days are between none and a year, not " + days + ".");
        }
    }

    /**
     * A further consent: from whom, and either a department of the agency, or somebody outside by a link, or both; the
     * department {@code *} is the one whose debt it is.
     */
    record Wanted(
            String from,
            @Nullable String department,
            @Nullable Boolean outside) {
        Wanted {
            if (from.isBlank()) throw new IllegalArgumentException("Say from whom a consent comes.");
            if (department == null && !Boolean.TRUE.equals(outside))
                throw new IllegalArgumentException(
                        "A consent comes from a department or, with outside: true, from outside.");
        }

        boolean byLink() {
            return Boolean.TRUE.equals(outside);
        }

        /** For the department of one request, by its name, where it is the one whose debt it is. */
        Wanted of(@Nullable String owed, List<Department> departments) {
            if (!ANY.equals(department)) return this;
            var named = departments.stream()
                    .filter(one -> one.code().equals(owed))
                    .map(Department::name)
                    .findFirst();
            return new Wanted(named.orElse(from), owed, owed == null || byLink());
        }
    }

    int dueDays(String kind) {
        return said(kind, OfKind::dueDays, DUE_DAYS);
    }

    int remindDays(String kind) {
        return said(kind, OfKind::remindDays, REMIND_DAYS);
    }

    int expireDays(String kind) {
        return said(kind, OfKind::expireDays, EXPIRE_DAYS);
    }

    int sumWithinDays(String kind) {
        return said(kind, OfKind::sumWithinDays, SUM_WITHIN_DAYS);
    }

    boolean recommendedFirst(String kind) {
        return said(kind, OfKind::recommendedFirst, false);
    }

    boolean changedIsDecidedAnew(String kind) {
        return said(kind, OfKind::changedIsDecidedAnew, false);
    }

    @Nullable
    String rule(String kind) {
        var named = of(kind);
        return named == null ? null : named.rule();
    }

    @Nullable
    String ruleCitation(String kind) {
        var named = of(kind);
        return named == null ? null : named.ruleCitation();
    }

    List<Wanted> consents(String kind) {
        return said(kind, OfKind::consents, List.of());
    }

    private <T> T said(String kind, Function<OfKind, @Nullable T> what, T otherwise) {
        var named = of(kind);
        var own = named == null ? null : what.apply(named);
        if (own != null) return own;
        var any = of(ANY);
        var all = any == null ? null : what.apply(any);
        return Objects.requireNonNullElse(all, otherwise);
    }

    private @Nullable OfKind of(String kind) {
        for (var one : kinds) if (one.kind().equals(kind)) return one;
        return null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        PolicyKind<ApprovalTerms> approvalTermsKind() {
            return KIND;
        }
    }
}
