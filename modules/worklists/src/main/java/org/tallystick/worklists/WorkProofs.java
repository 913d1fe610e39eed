package org.tallystick.worklists;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Workload;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.NightlyJob;
import org.tallystick.security.Authority;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.worklists.WorkProofRow.Orphan;

/** The proof that no account is forgotten: each has an owner who works here and a next date. Made every night, and kept. */
@Service
public class WorkProofs implements NightlyJob {

    public static final String VIEW = "work.view";
    private static final int MOST_LISTED = 200;

    private final WorkProofTable proofs;
    private final Accounts accounts;
    private final People people;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    WorkProofs(
            WorkProofTable proofs,
            Accounts accounts,
            People people,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.people = people;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** The latest nights, the last first. */
    @Transactional(readOnly = true)
    public List<WorkProofRow> latest(int nights) {
        authority.require(VIEW);
        return proofs.latest(Math.clamp(nights, 1, 400));
    }

    /** How it stands at this moment, without keeping it. */
    @Transactional(readOnly = true)
    public WorkProofRow now() {
        authority.require(VIEW);
        return proof(day.today(), day.here().toLocalTime());
    }

    @Override
    public String name() {
        return "work.prove";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        var proof = proof(businessDate, LocalTime.MAX);
        proofs.add(proof);
        audit.done(Act.of("work.prove", "work", businessDate.toString())
                .after(Map.of(
                        "accounts", proof.accounts(), "lacking", proof.lacking(), "ownerless", proof.ownerless())));
    }

    private WorkProofRow proof(LocalDate date, LocalTime hour) {
        var loads = accounts.workloads(date.atTime(hour));
        var lacking = accounts.lacking(MOST_LISTED);
        var orphans = new ArrayList<Orphan>();
        lacking.forEach(number -> orphans.add(new Orphan(number, "It has no owner or no next date.")));
        long ownerless = 0;
        for (var load : loads.entrySet()) {
            var reason = whyNobody(load.getKey());
            if (reason.isEmpty()) continue;
            ownerless += load.getValue().total();
            for (var account : accounts.ownedBy(load.getKey(), null, MOST_LISTED))
                if (orphans.size() < MOST_LISTED) orphans.add(new Orphan(account.number(), reason));
        }
        return new WorkProofRow(
                date,
                day.now(),
                loads.values().stream().mapToLong(Workload::total).sum(),
                loads.values().stream().mapToLong(Workload::late).sum(),
                lacking.size(),
                ownerless,
                orphans);
    }

    /** Empty when the owner works here today. */
    private String whyNobody(PersonId owner) {
        return people.ifThere(owner)
                .map(person -> person.holdsPosition() ? "" : person.name() + " owns it and holds no position.")
                .orElse("Nobody here is its owner.");
    }
}
