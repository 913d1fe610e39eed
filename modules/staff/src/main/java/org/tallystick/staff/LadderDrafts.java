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
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
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
                .map(draft -> table.changes(draft.id()).size() + " changes of " + draft.byName()
                        + (draft.standing().equals("SENT") ? " wait for approval, from " : " are approved, from ")
                        + draft.from())
                .toList();
    }

    /**
     * Keeps a change in the draft, in place of what it said about the same, and begins one where there is none. Refused with
     * {@link StaffRefused} when it cannot be, alone or after what is in the draft already; then nothing is kept.
     */
    public LadderDraftRow keep(LadderChange change) {
        authority.require(change instanceof GrantAuthority ? "authority.grant" : Making.CHANGE);
        positions.refuseOwn(change);
        if (change instanceof GrantAuthority grant) {
            authorities.check(grant);
            authorities.refuseOwn(grant);
        }
        versions.hold();
        var me = CurrentPerson.get();
        var id = table.open().map(DraftTable.Draft::id).orElseGet(() -> table.begin(versions.now(), me, day.now()));
        table.keep(id, change, alone.isHeld(change), me, day.now());
        return drafting.look(table.held(id).orElseThrow(), day.today());
    }

    /** Who would gain and who would lose what by one more change, after what is in the draft already; nothing is kept. */
    public Impact impact(LadderChange change) {
        authority.require(change instanceof GrantAuthority ? "authority.grant" : Making.CHANGE);
        return drafting.impact(table.open().map(DraftTable.Draft::id), change);
    }

    /** Takes a change out of the draft. Refused when what is left cannot be without it. */
    public void drop(UUID change) {
        authority.require(Making.CHANGE);
        var draft = required();
        if (!table.drop(draft.id(), change)) throw new NotThere("change", change.toString());
        if (table.changes(draft.id()).isEmpty()) table.settle(draft.id(), "DROPPED", day.now());
        else drafting.look(draft, day.today());
    }

    /** Throws the draft away; nothing of it was in force. */
    public void discard() {
        authority.require(Making.CHANGE);
        var draft = required();
        table.settle(draft.id(), "DROPPED", day.now());
        audit.done(Act.of("ladder.draft-drop", "ladder-draft", draft.id().toString())
                .before(Map.of("changes", table.changes(draft.id()).size())));
    }

    /**
     * Sends it; answers whether it is in force, or will be on its day, without anybody else. Where that is not so, somebody
     * who may approve is asked.
     */
    public boolean send(LocalDate from, String why) {
        var allowed = authority.require(Making.CHANGE);
        versions.hold();
        var draft = required();
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        if (from.isBefore(day.today())) throw new StaffRefused("The first day is today or later.");
        var changes = table.changes(draft.id());
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

    private DraftTable.Draft required() {
        return table.open()
                .flatMap(open -> table.held(open.id()))
                .filter(draft -> draft.standing().equals("OPEN"))
                .orElseThrow(() -> new StaffRefused(
                        Because.STATE, "There is no draft; somebody sent it or threw it away meanwhile."));
    }

    private SecondPerson asker() {
        var asker = second.getIfAvailable();
        if (asker == null) throw new StaffRefused("A second person approves this, and nobody here can be asked.");
        return asker;
    }
}
