package org.tallystick.approvals.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalId;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.personal.Notifications;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/**
 * What is pressed on the screen is decided a few seconds later, so that a slip can be taken back; it is decided even when
 * the window is closed meanwhile. Until then the request waits, and somebody else may decide it.
 */
@Component
class Grace implements DisposableBean {

    /** One decision that was pressed and is not taken yet. */
    static final class Slip {
        private final TenantId agency;
        private final PersonId person;
        private final ApprovalRow request;
        private final String words;
        private final Runnable deed;
        private final AtomicBoolean settled = new AtomicBoolean();

        private Slip(ApprovalRow request, String words, Runnable deed) {
            this.agency = Tenants.current();
            this.person = CurrentPerson.get().person();
            this.request = request;
            this.words = words;
            this.deed = CurrentPerson.carry(deed);
        }

        ApprovalId id() {
            return request.id();
        }

        String words() {
            return words + ": " + request.title();
        }

        ApprovalRow request() {
            return request;
        }
    }

    private final ConcurrentLinkedDeque<Slip> slips = new ConcurrentLinkedDeque<>();
    private final Notifications notifications;
    private final Duration time;

    Grace(Notifications notifications, @Value("${tallystick.approvals.undo:10s}") Duration time) {
        this.notifications = notifications;
        this.time = time;
    }

    Duration time() {
        return time;
    }

    /** At once where there is no time to take it back; a refusal is thrown then, and told by a notification otherwise. */
    void decide(ApprovalRow request, String words, Runnable deed) {
        if (time.isZero()) {
            deed.run();
            return;
        }
        var slip = new Slip(request, words, deed);
        slips.add(slip);
        var _ = Thread.ofVirtual().name("decision").start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            settle(slip);
        });
    }

    /** Those of the person at work, the latest first. */
    List<Slip> mine() {
        var agency = Tenants.current();
        var person = CurrentPerson.get().person();
        return slips.stream()
                .filter(slip -> slip.agency.equals(agency) && slip.person.equals(person))
                .toList()
                .reversed();
    }

    /** Whether the person at work decided it a moment ago, and can still take that back. */
    boolean isGoing(ApprovalRow request) {
        return mine().stream().anyMatch(slip -> slip.id().equals(request.id()));
    }

    /** Takes the latest back; empty when it was too late. */
    Optional<Slip> takeBack() {
        return mine().stream()
                .filter(slip -> slip.settled.compareAndSet(false, true))
                .findFirst()
                .map(slip -> {
                    slips.remove(slip);
                    return slip;
                });
    }

    private void settle(Slip slip) {
        if (!slip.settled.compareAndSet(false, true)) return;
        try {
            Tenants.run(slip.agency, slip.deed);
        } catch (Refusal refused) {
            tell(slip, refused.sentence());
        } catch (NotPermitted | NotThere refused) {
            tell(slip, String.valueOf(refused.getMessage()));
        } finally {
            slips.remove(slip);
        }
    }

    private void tell(Slip slip, String sentence) {
        Tenants.run(
                slip.agency,
                () -> notifications.tell(
                        slip.person, slip.request.title() + ": " + sentence, "approvals/" + slip.request.id()));
    }

    /** What was pressed is decided before the installation stops. */
    @Override
    public void destroy() {
        slips.forEach(this::settle);
    }
}
