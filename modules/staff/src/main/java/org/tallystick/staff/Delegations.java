package org.tallystick.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.staff.DelegationTables.Kept;
import org.tallystick.staff.DelegationTables.Recorded;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** Authority that is lent: by a recorded document, or while somebody is away; it ends by itself on its last day. */
@Service
@Transactional
public class Delegations {

    private final DelegationTables tables;
    private final StaffTables people;
    private final LadderTables ladder;
    private final LadderVersions versions;
    private final AuthorityMaking making;
    private final Holders holders;
    private final Held held;
    private final Authority authority;
    private final ObjectProvider<SecondPerson> second;
    private final ReliefNews news;
    private final Audit audit;
    private final BusinessDay day;

    Delegations(
            DelegationTables tables,
            StaffTables people,
            LadderTables ladder,
            LadderVersions versions,
            AuthorityMaking making,
            Holders holders,
            Held held,
            Authority authority,
            ObjectProvider<SecondPerson> second,
            ReliefNews news,
            Audit audit,
            BusinessDay day) {
        this.tables = tables;
        this.people = people;
        this.ladder = ladder;
        this.versions = versions;
        this.making = making;
        this.holders = holders;
        this.held = held;
        this.authority = authority;
        this.second = second;
        this.news = news;
        this.audit = audit;
        this.day = day;
    }

    /** All that were ever recorded, the latest first. */
    public List<DelegationRow> all() {
        authority.require("ladder.view");
        return tables.all().stream().map(this::row).toList();
    }

    /** For whom and at which desks this person acts today. */
    public List<InPlaceOf> actingFor(PersonId person) {
        var me = people.person(person.value(), day.today());
        if (me.isEmpty()) return List.of();
        return tables.acting(day.today()).stream()
                .filter(one -> one.delegation().holder().equals(me.get().username()))
                .map(one -> new InPlaceOf(
                        one.actsFor(),
                        String.valueOf(one.awayName()),
                        one.delegation().number(),
                        one.delegation().until()))
                .toList();
    }

    /** Who acts for this person today, by username; work of who is away goes there and comes back by itself. */
    public List<String> actingInPlaceOf(String username) {
        return tables.acting(day.today()).stream()
                .filter(one -> username.equals(one.actsFor()))
                .map(one -> one.delegation().holder())
                .toList();
    }

    /**
     * In force at once when who is away lends it, or somebody from a higher rung; otherwise somebody else approves.
     * Answers whether it is in force. Refused with {@link StaffRefused}.
     */
    public boolean relieve(Relieve command) {
        var allowed = authority.require("relief.grant");
        versions.hold();
        var me =
                people.person(CurrentPerson.get().person().value(), day.today()).orElseThrow();
        var who = person(command.person());
        if (who.id().equals(me.id())) throw new StaffRefused("Nobody grants to themselves; ask somebody else.");
        if (who.service()) throw new StaffRefused("A program does not act for a person.");
        if (command.until().isBefore(day.today())) throw new StaffRefused("The last day is over already.");
        var number = Objects.requireNonNullElseGet(command.document(), this::nextNumber);
        var lent = new Delegation(
                number,
                me.name(),
                command.why(),
                null,
                HolderKind.PERSON,
                who.username(),
                command.actions(),
                null,
                null,
                null,
                command.from(),
                command.until());
        boolean direct = isMine(command, me) || standsAbove(command, me);
        var id = tables.keep(lent, command.actsFor(), command.actsAt(), direct ? "IN_FORCE" : "PROPOSED", recorded(me));
        audit.done(Act.of("relief.grant", "delegation", number)
                .why(command.why())
                .authority(allowed.reason())
                .after(Map.of("acts", who.name(), "from", command.from(), "until", command.until())));
        if (direct) news.inForce(id);
        else ask(id, command.why());
        return direct;
    }

    /** In force at once when who records it holds what it lends; otherwise somebody who does approves. */
    public boolean record(RecordDelegation command) {
        var allowed = authority.require("authority.grant");
        versions.hold();
        for (var action : command.actions())
            if (!Actions.ids().contains(action)) throw new StaffRefused("There is no action " + action + ".");
        making.unknownScope(command.debtType(), command.department()).ifPresent(sentence -> {
            throw new StaffRefused(sentence);
        });
        var holder = String.valueOf(command.person() == null ? command.jobClass() : command.person());
        var kind = command.person() == null ? HolderKind.CLASS : HolderKind.PERSON;
        holders.inWords(kind, holder);
        var me =
                people.person(CurrentPerson.get().person().value(), day.today()).orElseThrow();
        if (command.person() != null && person(command.person()).id().equals(me.id()))
            throw new StaffRefused("Nobody grants to themselves; ask somebody else.");
        var lent = new Delegation(
                command.number(),
                command.givenBy(),
                command.words(),
                command.citation(),
                kind,
                holder,
                command.actions(),
                command.debtType(),
                command.department(),
                command.limit(),
                command.from(),
                command.until());
        boolean isHeld = lent.questions().stream()
                .allMatch(one -> held.of(one, lent.from(), lent.until()) instanceof Permission.Allowed);
        var id = tables.keep(lent, null, null, isHeld ? "IN_FORCE" : "PROPOSED", recorded(me));
        audit.done(Act.of("authority.grant", "delegation", command.number())
                .authority(allowed.reason())
                .after(Map.of("givenBy", command.givenBy(), "to", lent.holder(), "actions", command.actions())));
        if (!isHeld) ask(id, "Recorded from document " + command.number() + " of " + command.givenBy() + ".");
        return isHeld;
    }

    /** Ends it now. Refused with {@link NotThere}. */
    public void end(String number, String why) {
        if (why.isBlank()) throw new StaffRefused("Say why it ends.");
        CardNumberRefused.check(why);
        versions.hold();
        var kept = tables.held(number).orElseThrow(() -> new NotThere("delegation", number));
        var allowed = authority.require(kept.acting() ? "relief.grant" : "authority.grant");
        if (!kept.state(day.today()).equals("in force")
                && !kept.state(day.today()).equals("later"))
            throw new StaffRefused(Because.STATE, "It is " + kept.state(day.today()) + " already.");
        tables.end(kept.id(), day.now());
        news.over(kept);
        audit.done(Act.of("delegation.end", "delegation", number).why(why).authority(allowed.reason()));
    }

    private boolean isMine(Relieve command, PersonRow me) {
        return me.username().equals(command.actsFor());
    }

    /** Upward acting is for somebody who stands above the desk; the rung of a desk without a class is the lowest. */
    private boolean standsAbove(Relieve command, PersonRow me) {
        return rungOf(me.rung()) > rungOf(awayRung(command));
    }

    private @Nullable String awayRung(Relieve command) {
        if (command.actsFor() != null) return person(command.actsFor()).rung();
        var at = String.valueOf(command.actsAt());
        return people.rungAt(at)
                .orElseThrow(() -> new StaffRefused("There is no such position."))
                .orNull();
    }

    private int rungOf(@Nullable String key) {
        return ladder.rungs().stream()
                .filter(rung -> rung.key().equals(key))
                .mapToInt(Rung::seq)
                .findFirst()
                .orElse(0);
    }

    private PersonRow person(String username) {
        return people.person(username, day.today())
                .orElseThrow(() -> new StaffRefused("Nobody here signs in as " + username + "."));
    }

    private Recorded recorded(PersonRow by) {
        return new Recorded(by.name(), day.now());
    }

    private String nextNumber() {
        var year = day.today().getYear();
        var known = tables.all().stream()
                .filter(one -> one.delegation().number().startsWith("R-" + year + "-"))
                .count();
        return "R-%d-%02d".formatted(year, known + 1);
    }

    private void ask(UUID id, String why) {
        var asker = second.getIfAvailable();
        if (asker == null)
            throw new StaffRefused("Somebody from a higher rung has to do this, and nobody can be asked.");
        asker.ask(SecondPerson.DELEGATION, id, why);
    }

    private DelegationRow row(Kept kept) {
        var one = kept.delegation();
        return new DelegationRow(
                one.number(),
                kept.acting(),
                one.givenBy(),
                kept.holderName(),
                kept.awayName(),
                one.actions(),
                Proposals.what(one),
                one.words(),
                one.citation(),
                one.from(),
                one.until(),
                kept.state(day.today()));
    }
}
