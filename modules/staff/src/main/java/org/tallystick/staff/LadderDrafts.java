package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/**
 * The draft of the agency's next ladder: changes are put together, compared with what is in force, and sent. A second person
 * approves, unless policy lets one person make every one of them; from the draft's day on it acts at the next click.
 */
@Service
@Transactional
public class LadderDrafts {

    private final DraftTable table;
    private final Drafting drafting;
    private final Alone alone;
    private final AuthorityMaking authorities;
    private final PositionMaking positions;
    private final LadderVersions versions;
    private final Authority authority;
    private final ObjectProvider<SecondPerson> second;
    private final Audit audit;
    private final BusinessDay day;

    LadderDrafts(
            DraftTable table,
            Drafting drafting,
            Alone alone,
            AuthorityMaking authorities,
            PositionMaking positions,
            LadderVersions versions,
            Authority authority,
            ObjectProvider<SecondPerson> second,
            Audit audit,
            BusinessDay day) {
        this.table = table;
        this.drafting = drafting;
        this.alone = alone;
        this.authorities = authorities;
        this.positions = positions;
        this.versions = versions;
        this.authority = authority;
        this.second = second;
        this.audit = audit;
        this.day = day;
    }

    /** The open draft as it would be, with whom it touches; empty when nobody has begun one. */
    public Optional<LadderDraftRow> open() {
        authority.require("ladder.view");
        return table.open().map(draft -> drafting.look(draft, day.today()));
    }

    /** Those that were sent and wait for approval, or were approved and wait for their day. */
    @Transactional(readOnly = true)
    public List<String> underWay() {
        authority.require("ladder.view");
        return table.underWay().stream()
                .map(draft -> Counted.of(table.changes(draft.id()).size(), "change") + " of " + draft.byName()
                        + (draft.standing().equals("SENT") ? " wait for approval, from " : " are approved, from ")
                        + WrittenDays.DAY.format(draft.from()))
                .toList();
    }

    /** Those that were ever begun, the latest first, with how many changes each holds; only the latest hundred. */
    @Transactional(readOnly = true)
    public List<DraftLine> all() {
        authority.require("ladder.view");
        return table.lines(100);
    }

    /** As it would be, or as it will be; refused with {@link StaffRefused} for one that is over. */
    public LadderDraftRow of(UUID id) {
        authority.require("ladder.view");
        var draft = there(id);
        var from = draft.from();
        return switch (draft.standing()) {
            case "OPEN", "SENT", "APPROVED" ->
                drafting.look(draft, from == null || from.isBefore(day.today()) ? day.today() : from);
            default -> throw over(draft);
        };
    }

    /**
     * Keeps a change in the draft, in place of what it said about the same, and begins one where there is none. Refused with
     * {@link StaffRefused} when it cannot be, alone or after what is in the draft already; then nothing is kept.
     */
    public LadderDraftRow keep(LadderChange change) {
        authority.require(change instanceof GrantAuthority ? "authority.grant" : Making.CHANGE);
        if (change instanceof GrantAuthority grant) authorities.check(grant);
        refuseOwn(change);
        versions.hold();
        var me = CurrentPerson.get();
        var id = table.open().map(DraftTable.Draft::id).orElseGet(() -> table.begin(versions.now(), me, day.now()));
        table.keep(id, change, alone.isHeld(change), me, day.now());
        return drafting.look(table.held(id).orElseThrow(), day.today());
    }

    /** Who keeps a change in the draft and who sends it are two people at times: neither gives to themselves. */
    private void refuseOwn(LadderChange change) {
        positions.refuseOwn(change);
        if (change instanceof GrantAuthority grant) authorities.refuseOwn(grant);
    }

    /** Who would gain and who would lose what by one more change, after what is in the draft already; nothing is kept. */
    public Impact impact(LadderChange change) {
        authority.require(change instanceof GrantAuthority ? "authority.grant" : Making.CHANGE);
        return drafting.impact(table.open().map(DraftTable.Draft::id), change);
    }

    /** Takes a change out of the draft. Refused when what is left cannot be without it. */
    public void drop(UUID id, UUID change) {
        authority.require(Making.CHANGE);
        versions.hold();
        var draft = required(id);
        if (!table.drop(draft.id(), change)) throw new NotThere("change", change.toString());
        if (table.changes(draft.id()).isEmpty()) table.settle(draft.id(), "DROPPED", day.now());
        else drafting.look(draft, day.today());
    }

    /** Throws the draft away; nothing of it was in force. */
    public void discard(UUID id) {
        authority.require(Making.CHANGE);
        versions.hold();
        var draft = required(id);
        table.settle(draft.id(), "DROPPED", day.now());
        audit.done(Act.of("ladder.draft-drop", "ladder-draft", draft.id().toString())
                .before(Map.of("changes", table.changes(draft.id()).size())));
    }

    /**
     * Sends it; answers whether it is in force, or will be on its day, without anybody else. Where that is not so, somebody
     * who may approve is asked.
     */
    public boolean send(UUID id, LocalDate from, String why) {
        var allowed = authority.require(Making.CHANGE);
        versions.hold();
        var draft = required(id);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
        if (from.isBefore(day.today())) throw new StaffRefused("The first day is today or later.");
        var changes = table.changes(draft.id());
        for (var one : changes) refuseOwn(one.command());
        boolean acts = changes.stream().allMatch(one -> alone.may(one.command()));
        table.send(draft.id(), from, why.strip());
        audit.done(Act.of("ladder.draft-send", "ladder-draft", draft.id().toString())
                .after(Map.of("changes", changes.size(), "from", from))
                .why(why)
                .authority(allowed.reason()));
        if (acts) drafting.approved(draft.id(), allowed.reason());
        else asker().ask(SecondPerson.LADDER, draft.id(), why);
        return acts;
    }

    /**
     * Takes back what was sent, before it is decided, or what was approved, before its day; who sent it goes on with it.
     * Where another draft was begun meanwhile, that one stays and this one is put away.
     */
    public void withdraw(UUID id, String why) {
        var allowed = authority.require(Making.CHANGE);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
        var draft = there(id);
        switch (draft.standing()) {
            // The request is held before the ladder, as by who decides it.
            case "SENT" -> asker().takeBack(SecondPerson.LADDER, id, why.strip());
            case "APPROVED" -> {
                versions.hold();
                if (!held(id).standing().equals("APPROVED")) throw over(there(id));
                drafting.reopened(id);
            }
            default -> throw over(draft);
        }
        audit.done(Act.of("ladder.draft-withdraw", "ladder-draft", id.toString())
                .why(why)
                .authority(allowed.reason()));
    }

    private DraftTable.Draft there(UUID id) {
        return table.of(id).orElseThrow(() -> new NotThere("ladder-draft", id.toString()));
    }

    private DraftTable.Draft held(UUID id) {
        return table.held(id).orElseThrow(() -> new NotThere("ladder-draft", id.toString()));
    }

    private DraftTable.Draft required(UUID id) {
        var draft = held(id);
        if (!draft.standing().equals("OPEN")) throw over(draft);
        return draft;
    }

    private static StaffRefused over(DraftTable.Draft draft) {
        return new StaffRefused(
                Because.STATE,
                switch (draft.standing()) {
                    case "OPEN" -> "It was not sent yet.";
                    case "SENT" -> "It was sent and waits for approval; withdraw it first.";
                    case "APPROVED" ->
                        draft.from() == null
                                ? "It is approved; withdraw it first."
                                : "It is approved, from " + WrittenDays.DAY.format(draft.from())
                                        + "; withdraw it first.";
                    case "DONE" -> "It is in force: what it changed stands in the history of the ladder.";
                    case "REFUSED" -> "It was refused.";
                    default -> "It was thrown away.";
                });
    }

    private SecondPerson asker() {
        var asker = second.getIfAvailable();
        if (asker == null) throw new StaffRefused("A second person approves this, and nobody here can be asked.");
        return asker;
    }
}
