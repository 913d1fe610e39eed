package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.money.Money;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.Question;

/** A document by which somebody lends authority for some actions, with its own scope and its own end. */
public record Delegation(
        String number,
        String givenBy,
        @Nullable String words,
        @Nullable String citation,
        HolderKind kind,
        String holder,
        List<String> actions,
        @Nullable String debtType,
        @Nullable String department,
        @Nullable Money limit,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean covers(Question question) {
        if (!actions.contains(question.action())) return false;
        if (question.ever()) return true;
        if (debtType != null && !debtType.equals(question.debtType())) return false;
        if (department != null && !department.equals(question.department())) return false;
        var amount = question.amount();
        return limit == null || (amount != null && amount.compareTo(limit) <= 0);
    }

    /** What somebody holds who holds all that it lends. */
    List<Question> questions() {
        return actions.stream()
                .map(action -> {
                    var question = Question.of(action)
                            .amount(Objects.requireNonNullElse(limit, Money.ofCents(Long.MAX_VALUE)));
                    if (debtType != null) question = question.debtType(debtType);
                    return department == null ? question : question.department(department);
                })
                .toList();
    }

    /** For which debts and up to which amount, as the end of a sentence; empty when for all. */
    String scope() {
        return (debtType == null ? "" : " for debts of type " + debtType)
                + (department == null ? "" : " of department " + department)
                + (limit == null ? "" : " up to " + limit.inDollars());
    }

    /** Who does something under it acts for whoever signed it. */
    InPlaceOf actingFor() {
        return new InPlaceOf(null, givenBy, number, until);
    }

    /** As the reason of a permission cites it. */
    String inWords() {
        var cited = citation == null ? "" : " (" + citation + ")";
        return "delegation " + number + " of " + givenBy + cited
                + (until == null ? "" : ", until " + WrittenDays.DAY.format(until));
    }
}
