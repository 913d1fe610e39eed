package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.approvals.ApprovedTogether.PulledOut;
import org.tallystick.approvals.Deciding.Decision;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.NotPermitted;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** Several approvals in one act: each is a decision of its own, and what stands out is pulled out with the reason. */
@Component
class Bulk {

    private final ApprovalTable table;
    private final MayDecide may;
    private final StandsOut standsOut;
    private final Deciding deciding;
    private final Audit audit;
    private final TransactionOperations transactions;

    Bulk(
            ApprovalTable table,
            MayDecide may,
            StandsOut standsOut,
            Deciding deciding,
            Audit audit,
            TransactionOperations transactions) {
        this.table = table;
        this.may = may;
        this.standsOut = standsOut;
        this.deciding = deciding;
        this.audit = audit;
        this.transactions = transactions;
    }

    ApprovedTogether approve(Collection<ApprovalId> ids, @Nullable String reason) {
        return approve(new LinkedHashSet<>(ids).stream().toList(), Map.of(), reason);
    }

    /** Those that are still as they were seen, by the mark of each. */
    ApprovedTogether approve(Map<ApprovalId, String> seen, @Nullable String reason) {
        return approve(List.copyOf(seen.keySet()), seen, reason);
    }

    /** Those that neither stand out nor would be refused; the others are put with the pulled out. */
    List<ApprovalRow> sift(Collection<ApprovalId> ids, List<PulledOut> pulled) {
        var fit = new ArrayList<ApprovalRow>();
        for (var row : new LinkedHashSet<>(ids).stream().map(this::seen).toList()) {
            var why = unless(row, () -> {
                var _ = deciding.rehearse(new Decision(row.id(), Step.APPROVE, null));
            });
            if (why == null) fit.add(row);
            else pulled.add(new PulledOut(row.id(), row.title(), why));
        }
        return fit;
    }

    private ApprovedTogether approve(List<ApprovalId> ids, Map<ApprovalId, String> seen, @Nullable String reason) {
        var approved = new ArrayList<ApprovalRow>();
        var pulled = new ArrayList<PulledOut>();
        for (var row : ids.stream().map(this::seen).toList()) {
            var decision = new Decision(row.id(), Step.APPROVE, reason, seen.get(row.id()));
            var why = unless(row, () -> approved.add(deciding.decide(decision)));
            if (why != null) pulled.add(new PulledOut(row.id(), row.title(), why));
        }
        transactions.executeWithoutResult(_ -> audit.done(Act.of("approval.approve-together", "approvals", "many")
                .after(Map.of(
                        "approved",
                        approved.stream().map(row -> row.id().toString()).toList(),
                        "pulledOut",
                        pulled.stream().map(one -> one.id() + ": " + one.why()).toList()))
                .why(reason)));
        return new ApprovedTogether(approved, pulled);
    }

    private ApprovalRow seen(ApprovalId id) {
        return table.row(id).filter(may::sees).orElseThrow(() -> new NotThere("approval", id.toString()));
    }

    /** Why it is pulled out; null when the deed was done. */
    private @Nullable String unless(ApprovalRow row, Runnable deed) {
        var reasons = standsOut.closely(row);
        if (!reasons.isEmpty()) return String.join(" ", reasons);
        try {
            deed.run();
            return null;
        } catch (Refusal refused) {
            return refused.sentence();
        } catch (NotPermitted refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
