package org.tallystick.approvals;

import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.NightlyJob;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** Every night: who decides is reminded, what is overdue goes to the next above, and what nobody decided expires. */
@Component
class OverdueRequests implements NightlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueRequests.class);
    private static final int AT_ONCE = 2_000;
    private static final int FARTHEST_REMINDER = 30;

    private final LikeTable requests;
    private final ApprovalTable table;
    private final Deciding deciding;
    private final NextAbove next;
    private final Telling telling;
    private final Agreed agreed;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final BusinessDay day;

    OverdueRequests(
            LikeTable requests,
            ApprovalTable table,
            Deciding deciding,
            NextAbove next,
            Telling telling,
            Agreed agreed,
            Audit audit,
            TransactionOperations transactions,
            BusinessDay day) {
        this.requests = requests;
        this.table = table;
        this.deciding = deciding;
        this.next = next;
        this.telling = telling;
        this.agreed = agreed;
        this.audit = audit;
        this.transactions = transactions;
        this.day = day;
    }

    @Override
    public String name() {
        return "approvals.overdue";
    }

    /** Each request by itself: one that cannot be closed keeps no other from its day. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate) {
        for (var row : requests.expiredBy(businessDate, AT_ONCE)) expire(row);
        for (var row : requests.overdueAt(businessDate, AT_ONCE)) escalate(row);
        var morning = businessDate.plusDays(1);
        for (var row : requests.toRemind(morning.plusDays(FARTHEST_REMINDER), AT_ONCE)) remind(row, morning);
    }

    private void expire(ApprovalRow row) {
        try {
            deciding.expire(row.id());
        } catch (Refusal | NotThere gone) {
            LOG.warn("Request {} could not be closed after its last day", row.id(), gone);
        }
    }

    private void escalate(ApprovalRow row) {
        transactions.executeWithoutResult(_ -> {
            var held = table.hold(row.id()).orElseThrow();
            if (!held.row().state().waits()) return;
            var above = next.of(held.row());
            requests.escalated(held, above, day.now());
            var told = table.row(row.id()).orElseThrow().escalatedTo();
            table.remark(held, Step.ESCALATE, Asker.of(CurrentPerson.get()), "Overdue; told " + told, null, day.now());
            audit.done(Act.of(Step.ESCALATE.act(), "approval", row.id().toString())
                    .before(Map.of("dueOn", String.valueOf(row.dueOn())))
                    .after(Map.of("told", String.valueOf(told))));
            telling.escalated(held.row(), above);
        });
    }

    private void remind(ApprovalRow row, LocalDate morning) {
        var dueOn = row.dueOn();
        if (dueOn == null) return;
        transactions.executeWithoutResult(_ -> {
            if (!agreed.isTimeToRemind(row.kind(), morning, dueOn)) return;
            requests.reminded(row.id(), day.now());
            if (row.state().waits()) telling.remind(row);
        });
    }
}
