package org.tallystick.audit;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the record back, and proves that nobody changed it. */
@Service
public class AuditTrail {

    private final AuditRepository record;
    private final Chain chain;

    AuditTrail(AuditRepository record, Chain chain) {
        this.record = record;
        this.chain = chain;
    }

    /** The newest lines first. */
    public List<AuditRow> latest(int limit) {
        return record.latest(limit);
    }

    /** Recomputes every block of the chain and names each row that was changed, removed or slipped in. */
    public ChainCheck verify() {
        return chain.check();
    }
}
