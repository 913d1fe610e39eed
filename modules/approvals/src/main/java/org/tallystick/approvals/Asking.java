package org.tallystick.approvals;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Departments;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.approvals.ApprovalTable.Term;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.Refusal.Because;

/** Submitting a request: once for each subject, again after it was returned or its subject has changed. */
@Component
class Asking {

    private final ApprovalTable table;
    private final Kinds kinds;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final BusinessDay day;
    private final Telling telling;
    private final Agreed agreed;
    private final ConsentTable consents;
    private final Conflicts conflicts;
    private final Departments departments;

    Asking(
            ApprovalTable table,
            Kinds kinds,
            TransactionOperations transactions,
            Audit audit,
            BusinessDay day,
            Telling telling,
            Agreed agreed,
            ConsentTable consents,
            Conflicts conflicts,
            Departments departments) {
        this.table = table;
        this.kinds = kinds;
        this.transactions = transactions;
        this.audit = audit;
        this.day = day;
        this.telling = telling;
        this.agreed = agreed;
        this.consents = consents;
        this.conflicts = conflicts;
        this.departments = departments;
    }

    /** Puts it by, to be submitted later; who decides does not see it before. */
    ApprovalRow prepare(RequestApproval command, Supplier<Asker> who, String authority) {
        return once(() -> {
            var by = who.get();
            var open = table.holdOpen(command.kind(), command.subject()).orElse(null);
            if (open != null && !open.row().requestedBy().equals(by.person())) throw taken(open.row());
            if (open != null) return open.row();
            var held = begun(command, by);
            table.step(held, Step.PREPARE, CurrentPerson.get(), command.reason(), authority, day.now());
            audit.done(Act.of(Step.PREPARE.act(), "approval", held.row().id().toString())
                    .after(facts(held))
                    .why(command.reason())
                    .authority(authority));
            return table.row(held.row().id()).orElseThrow();
        });
    }

    /** Who asks is named within the transaction, so that its record also says in place of whom. */
    ApprovalRow submit(RequestApproval command, Supplier<Asker> by, String authority) {
        return once(() -> submitting(command, by.get(), authority));
    }

    private ApprovalRow once(Supplier<ApprovalRow> asking) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> asking.get()));
        } catch (DuplicateKeyException _) {
            throw new ApprovalRefused(Because.STATE, "Somebody asked for this a moment ago. Look at what waits.");
        }
    }

    /** The subject as it stands now, where nothing keeps the person at work from asking about it. */
    private ApprovalSubject subject(RequestApproval command) {
        var kind = kinds.of(command.kind());
        var subject = kind.subject(command.subject());
        conflicts.refuse(kind.askAction(), subject.concerns());
        checkAmount(command, subject);
        return subject;
    }

    private Held begun(RequestApproval command, Asker by) {
        var id = new ApprovalId(Ids.next());
        table.insert(id, command, subject(command), by, day.now(), term(command.kind()));
        return table.hold(id).orElseThrow();
    }

    private ApprovalRow submitting(RequestApproval command, Asker by, String authority) {
        var open = table.holdOpen(command.kind(), command.subject()).orElse(null);
        if (open == null) return submitted(begun(command, by).row().id(), authority);
        var subject = subject(command);
        if (!open.row().requestedBy().equals(by.person())) throw taken(open.row());
        boolean same = open.content().equals(Content.sha256(subject));
        if (open.row().state() == ApprovalState.APPROVED || (open.row().state().waits() && same)) return open.row();
        table.renew(open.row().id(), command, subject, day.now(), term(command.kind()));
        return submitted(open.row().id(), authority);
    }

    /** The request as it would be submitted now, with its subject as it is; held. */
    Held renewed(ApprovalRow row) {
        var command = new RequestApproval(row.kind(), row.subject(), null, row.reason());
        var subject = kinds.of(row.kind()).subject(row.subject());
        table.renew(row.id(), command, subject, day.now(), term(row.kind()));
        var held = table.hold(row.id()).orElseThrow();
        want(held.row());
        return held;
    }

    private void want(ApprovalRow row) {
        var owed = row.department();
        consents.want(
                row,
                agreed.terms().consents(row.kind()).stream()
                        .map(one -> one.of(owed, departments.all()))
                        .toList());
    }

    private Term term(String kind) {
        return new Term(agreed.dueOn(kind), agreed.expiresOn(kind));
    }

    private ApprovalRow submitted(ApprovalId id, String authority) {
        var held = table.hold(id).orElseThrow();
        var row = held.row();
        want(row);
        table.step(held, Step.SUBMIT, CurrentPerson.get(), row.reason(), authority, day.now());
        audit.done(Act.of(Step.SUBMIT.act(), "approval", id.toString())
                .after(facts(held))
                .why(row.reason())
                .authority(authority));
        telling.waits(row);
        var now = table.row(id).orElseThrow();
        kinds.of(now.kind()).submitted(now);
        return now;
    }

    static Map<String, Object> facts(Held held) {
        var row = held.row();
        var amount = row.amount();
        return Map.of(
                "kind",
                row.kind(),
                "subject",
                row.subject(),
                "title",
                row.title(),
                "requestedBy",
                row.requestedByUsername(),
                "amountCents",
                amount == null ? "none" : amount.cents(),
                "content",
                held.content());
    }

    private static void checkAmount(RequestApproval command, ApprovalSubject subject) {
        var said = command.amount();
        var is = subject.amount();
        if (said != null && !said.equals(is))
            throw new ApprovalRefused("The amount of this is " + (is == null ? "not known" : is.inDollars()) + ", not "
                    + said.inDollars() + ".");
    }

    private static ApprovalRefused taken(ApprovalRow open) {
        return new ApprovalRefused(
                Because.STATE,
                open.requestedByName() + " has asked for this already. It is "
                        + open.state().inWords() + ".");
    }
}
