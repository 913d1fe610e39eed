package org.tallystick.payments;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.security.Authority;

/** Checks the day on which money counts as received; the day of posting is always today and nobody chooses it. */
@Component
class ReceivedDates {

    private static final String EARLIER = "payment.receive-earlier";

    private final Policies policies;
    private final Authority authority;
    private final BusinessDay day;

    ReceivedDates(Policies policies, Authority authority, BusinessDay day) {
        this.policies = policies;
        this.authority = authority;
        this.day = day;
    }

    void check(LocalDate receivedOn) {
        var today = day.today();
        if (receivedOn.equals(today)) return;
        if (receivedOn.isAfter(today)) throw PaymentRefused.notYetReceived(today);
        var terms = ReceivingTerms.NONE_ADOPTED;
        var citation = "no policy allows more";
        try {
            var policy = policies.inForce(ReceivingTerms.KIND, today);
            terms = policy.terms();
            citation = policy.code() + ", version " + policy.version();
        } catch (PolicyRefused _) {
            // none adopted: the day itself
        }
        if (!receivedOn.isBefore(today.minusDays(terms.daysBack()))) return;
        int daysBack = authority.may(EARLIER) ? terms.daysBackWithAuthority() : terms.daysBack();
        var earliest = today.minusDays(daysBack);
        if (receivedOn.isBefore(earliest)) throw PaymentRefused.receivedTooLongAgo(earliest, citation);
    }
}
