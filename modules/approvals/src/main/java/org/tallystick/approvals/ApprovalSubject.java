package org.tallystick.approvals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What is decided about, as it stands now.
 *
 * @param content all of it that matters, in one text: when it is another at the decision, the request is void
 * @param evidence what speaks for it, a sentence each
 * @param path the screen on which it can be looked at
 * @param concerns whose case it is, as {@link Conflicts#account} and {@link Conflicts#debtor} name it
 * @param postings what the books will get, where it moves money
 */
public record ApprovalSubject(
        String title,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        String content,
        List<Effect> effects,
        List<String> evidence,
        @Nullable String path,
        List<String> concerns,
        @Nullable Postings postings) {

    /** What will be posted, with the day from which it counts. */
    public record Postings(LocalDate asOf, List<Line> lines) {
        public Postings {
            lines = List.copyOf(lines);
        }
    }

    /** One line of it; debit and credit are both said in full, the other one is null. */
    public record Line(
            String what,
            String account,
            String charge,
            @Nullable Money debit,
            @Nullable Money credit) {

        /** A positive amount is a debit. */
        public static Line of(String what, String account, String charge, Money amount) {
            boolean debit = amount.isPositive();
            return new Line(what, account, charge, debit ? amount : null, debit ? null : amount.negated());
        }
    }

    public ApprovalSubject {
        concerns = List.copyOf(concerns);
        effects = List.copyOf(effects);
        evidence = List.copyOf(evidence);
    }

    /** What posts nothing. */
    public ApprovalSubject(
            String title,
            @Nullable Money amount,
            @Nullable String debtType,
            @Nullable String department,
            String content,
            List<Effect> effects,
            List<String> evidence,
            @Nullable String path,
            List<String> concerns) {
        this(title, amount, debtType, department, content, effects, evidence, path, concerns, null);
    }

    /** The same, with what will be posted. */
    public ApprovalSubject posting(LocalDate asOf, List<Line> lines) {
        return new ApprovalSubject(
                title,
                amount,
                debtType,
                department,
                content,
                effects,
                evidence,
                path,
                concerns,
                lines.isEmpty() ? null : new Postings(asOf, lines));
    }
}
