package org.tallystick.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.DirectActs;

/** Voids on their own day, which need no request, count together with reversals and voids that do. */
@Component
class DirectVoids implements DirectActs {

    private final ReversalTable reversals;

    DirectVoids(ReversalTable reversals) {
        this.reversals = reversals;
    }

    @Override
    public String decideAction() {
        return ReceiptSubject.DECIDES;
    }

    @Override
    public List<Done> about(Collection<String> concerns, Instant since) {
        return reversals.voidedDirectly(concerns, since);
    }
}
