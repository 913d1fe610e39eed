package org.tallystick.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.money.Money;

/** One line of what the books will get: a debit or a credit. */
@Schema(name = "ApprovalPosting")
record Posted(
        String asOf,
        String what,
        String account,
        String charge,
        @Nullable Long debitCents,
        @Nullable Long creditCents) {
    static List<Posted> of(ApprovalSubject.@Nullable Postings postings) {
        if (postings == null) return List.of();
        return postings.lines().stream()
                .map(line -> new Posted(
                        postings.asOf().toString(),
                        line.what(),
                        line.account(),
                        line.charge(),
                        cents(line.debit()),
                        cents(line.credit())))
                .toList();
    }

    private static @Nullable Long cents(@Nullable Money amount) {
        return amount == null ? null : amount.cents();
    }
}
