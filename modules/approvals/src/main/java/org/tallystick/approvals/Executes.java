package org.tallystick.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** A kind of request, declared as a bean by the module that carries out what is approved. */
public interface Executes {

    /** An amount that who decides may set lower, by its key, in words, as it is. */
    record Changeable(String key, String words, Money now) {}

    /** A last day that who decides may set earlier, by its key, in words, as it is; null while it has no end. */
    record Shortenable(
            String key,
            String words,
            LocalDate earliest,
            @Nullable LocalDate now) {}

    /** The kind's stable id, such as {@code import-acceptance}. */
    String kind();

    /** What is asked for, such as {@code Accept an import}. */
    String inWords();

    /** The action that somebody needs in order to ask. */
    String askAction();

    /** The action that somebody needs in order to decide; asked with amount, debt type and department. */
    String decideAction();

    /** The action that somebody needs in order to recommend it before the decision; empty when nobody does. */
    default Optional<String> recommendAction() {
        return Optional.empty();
    }

    /** Whether it is decided only after it was recommended, and who decides does not see it before. */
    default boolean onlyRecommended() {
        return false;
    }

    /**
     * The subject as it stands now, held for the rest of the transaction. Refused with
     * {@link org.tallystick.web.NotThere} when the agency has none such.
     */
    ApprovalSubject subject(String subject);

    /** The one id by which requests about it are kept, where it is known by several, such as a receipt by its payment's. */
    default String named(String subject) {
        return subject;
    }

    /** It waits for a decision from now on. In the same transaction, in which the subject is held. */
    default void submitted(ApprovalRow request) {}

    /**
     * Refuses an approval that cannot be given like this, such as one that needs a reason and has none; the request
     * goes on waiting.
     */
    default void check(ApprovalRow request, @Nullable String reason) {}

    /**
     * Does it, in the decision's transaction and as the decider, whose reason is given if there is one. A
     * {@link org.tallystick.web.Refusal} undoes all of it and makes the request failed.
     */
    void execute(ApprovalRow approved, @Nullable String reason);

    /**
     * Whether it is only begun by {@link #execute} and done later: then the module says so with {@link
     * Executions#done} or {@link Executions#failed}, and it is approved until then.
     */
    default boolean isDoneLater() {
        return false;
    }

    /** The amounts of a request that who decides may set lower; empty when it is approved as it is. */
    default List<Changeable> changeable(ApprovalRow request) {
        return List.of();
    }

    /** Sets amounts lower, by their keys; the subject is another one then. In the transaction in which it is held. */
    default void change(ApprovalRow request, Map<String, Money> lower) {
        throw new ApprovalRefused("This is approved as it is, or sent back with what is to be changed.");
    }

    /** The last days of a request that who decides may set earlier; empty when it lasts as it was asked. */
    default List<Shortenable> shortenable(ApprovalRow request) {
        return List.of();
    }

    /** Sets last days earlier, by their keys; as {@link #change}. */
    default void shorten(ApprovalRow request, Map<String, LocalDate> lastDays) {
        throw new ApprovalRefused("This lasts as it was asked, or is sent back with what is to be changed.");
    }

    /**
     * It was returned, denied, withdrawn, expired or could not be done: its state says which. In the same transaction.
     * What could not be done may be tried again as long as its subject is held.
     */
    default void notExecuted(ApprovalRow request, String reason) {}

    /** Whether what could not be done lies with who asked now, who mends it and submits it again. */
    default boolean isWithAsker(ApprovalRow failed) {
        return false;
    }
}
