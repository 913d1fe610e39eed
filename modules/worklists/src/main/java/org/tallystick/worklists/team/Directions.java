package org.tallystick.worklists.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactLogged;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;
import org.tallystick.worklists.Directed;
import org.tallystick.worklists.Directing;

/** What whoever leads says is to be done with an account of their team; it stands there until it is done. */
@Service
public class Directions implements Directing {

    /** Directing the work of one's team, which is not evaluating it. */
    public static final String DIRECT = "team.direct";

    /** A node sees what another one put on top at most this much later; each {@code n} asks for it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private record Remembered(Instant until, List<Directed> onTop) {}

    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();
    private final DirectionTable directions;
    private final Teams teams;
    private final Accounts accounts;
    private final Telling telling;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Directions(
            DirectionTable directions,
            Teams teams,
            Accounts accounts,
            Telling telling,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.directions = directions;
        this.teams = teams;
        this.accounts = accounts;
        this.telling = telling;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Says what is to be done, and takes the place of what was said before. Refused to who does not lead the owner. */
    @Transactional
    public DirectionRow direct(UUID id, AccountRow account, String words, boolean onTop) {
        var said = TeamRefused.words(words, "Say what is to be done, such as: call today, offer a plan.");
        var allowed = authority.require(account.question(DIRECT));
        teams.requireLead(account.owner());
        var me = CurrentPerson.get();
        var known = directions.of(id);
        if (known.isPresent() && known.get().setBy().equals(me.person()))
            return TeamRefused.sameAs(
                    known.get(),
                    known.get().account().equals(account.id())
                            && known.get().words().equals(said)
                            && known.get().onTop() == onTop);
        directions.on(account.id()).ifPresent(before -> directions.done(before.id(), day.now(), me.name()));
        var row = new DirectionRow(id, account.id(), me.person(), me.name(), day.now(), said, onTop, null, null);
        forget();
        if (!directions.add(row))
            throw new TeamRefused(Because.STATE, "Somebody else directed this account just now; look at it again.");
        telling.onTimeline(account.id(), "Direction" + (onTop ? ", on top of the queue: " : ": ") + said);
        audit.done(Act.of(DIRECT, "account", account.number())
                .after(Map.of("direction", said, "onTop", onTop))
                .authority(allowed.reason()));
        telling.to(account.owner(), me.name() + " on " + account.number() + ": " + said, account.number());
        return row;
    }

    /** The owner did it, or whoever leads takes it away; one that is done stays as it is. */
    @Transactional
    public void done(UUID id) {
        var row = directions.of(id).orElseThrow(() -> new NotThere("direction", id.toString()));
        var account = accounts.of(row.account());
        var me = CurrentPerson.get();
        if (!account.owner().equals(me.person()) && !row.setBy().equals(me.person()))
            teams.requireLead(account.owner());
        finish(row, "Direction done: " + row.words());
    }

    /** What stands on the account; whoever asks has opened it. */
    @Transactional(readOnly = true)
    public Optional<DirectionRow> on(AccountId account) {
        return directions.on(account);
    }

    /** What the person at work directed and is not done yet, the earliest first. */
    @Transactional(readOnly = true)
    public List<DirectionRow> mine() {
        var me = CurrentPerson.get().person();
        return directions.standing().stream()
                .filter(row -> row.setBy().equals(me))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean leads(PersonId owner) {
        return authority.may(Question.ever(DIRECT))
                && teams.leads(CurrentPerson.get().person(), owner);
    }

    @Override
    public List<Directed> onTop() {
        var now = day.now();
        var known = remembered.get(Tenants.current());
        if (known != null && now.isBefore(known.until())) return known.onTop();
        var found = directions.standing().stream()
                .filter(DirectionRow::onTop)
                .map(row -> new Directed(row.account(), row.words()))
                .toList();
        remembered.put(Tenants.current(), new Remembered(now.plus(REMEMBERED), found));
        return found;
    }

    /** After the transaction, so that nobody remembers what stood there before it. */
    private void forget() {
        var tenant = Tenants.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.remove(tenant);
            }
        });
    }

    /** An outcome with a next date is what was asked for: the direction is done by it. */
    @ApplicationModuleListener
    void on(ContactLogged news) {
        if (news.nextDate() == null) return;
        for (var account : news.accounts())
            directions.on(account).ifPresent(row -> finish(row, "Direction done by this contact: " + row.words()));
    }

    private void finish(DirectionRow row, String words) {
        authority.actsIn(() -> accounts.of(row.account()).concerns());
        if (!directions.done(row.id(), day.now(), CurrentPerson.get().name())) return;
        forget();
        telling.onTimeline(row.account(), words);
        audit.done(
                Act.of("direction.done", "account", accounts.of(row.account()).number())
                        .after(Map.of("direction", row.words())));
    }
}
