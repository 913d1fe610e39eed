package org.tallystick.correspondence;

import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.NextStep;
import org.tallystick.policy.PolicyKind;

/**
 * What an outcome brings about, as the agency's code table says.
 *
 * @param nextDays somebody looks again after so many business days; after the day of the promise when there is one;
 *     left out, the next date stays as it is
 * @param step what that day is for, a review unless it says otherwise
 * @param promise whether an amount and a day are asked for
 * @param task the code of what is to be done then
 * @param hold what is put on the accounts
 * @param channel by what means such a contact usually is
 * @param direction who usually begins it
 * @param spokenTo who usually is at the other end
 * @param hour whether somebody may have asked for an hour, as who wants to be called back does
 * @param enquiry whether it is offered where somebody asks at the counter or by phone
 */
public record OutcomeEffect(
        @Nullable Integer nextDays,
        @Nullable NextStep step,
        @Nullable Boolean promise,
        @Nullable String task,
        OutcomeEffect.@Nullable PlacesHold hold,
        @Nullable Channel channel,
        @Nullable Direction direction,
        @Nullable SpokenTo spokenTo,
        @Nullable Boolean enquiry,
        @Nullable Boolean hour) {

    static final String TABLE = "contact-outcome";
    static final PolicyKind<OutcomeEffect> KIND = new PolicyKind<>(TABLE, OutcomeEffect.class);

    private static final int LONGEST = 366;

    /** A hold of a type of the agency's code table, for so many days. */
    public record PlacesHold(String type, int days) {
        public PlacesHold {
            if (days < 1 || days > LONGEST)
                throw new IllegalArgumentException("A hold lasts 1 to " + LONGEST + " days, not " + days + ".");
        }
    }

    public OutcomeEffect {
        if (nextDays != null && (nextDays < 0 || nextDays > LONGEST))
            throw new IllegalArgumentException("The next date lies within a year, not after " + nextDays + " days.");
    }

    public NextStep nextStep() {
        return step == null ? NextStep.REVIEW : step;
    }

    public boolean asksForPromise() {
        return Boolean.TRUE.equals(promise);
    }

    public boolean asksForHour() {
        return Boolean.TRUE.equals(hour);
    }

    public boolean answersEnquiry() {
        return Boolean.TRUE.equals(enquiry);
    }
}
