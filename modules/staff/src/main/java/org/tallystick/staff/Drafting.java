package org.tallystick.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission;
import org.tallystick.staff.DraftTable.Change;
import org.tallystick.staff.DraftTable.Draft;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/**
 * Looks at a draft by carrying it out and taking it back at once, so that what is compared is what will be; and carries it
 * out for good when it was approved and its day has come.
 */
@Component
class Drafting {

    private final DraftTable table;
    private final Making making;
    private final Impacts impacts;
    private final Ladder ladder;
    private final Authorities matrix;
    private final AuthorityMaking authorities;
    private final Alone alone;
    private final LadderVersions versions;
    private final ObjectProvider<MovesWithLadder> moves;
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final BusinessDay day;

    Drafting(
            DraftTable table,
            Making making,
            Impacts impacts,
            Ladder ladder,
            Authorities matrix,
            AuthorityMaking authorities,
            Alone alone,
            LadderVersions versions,
            ObjectProvider<MovesWithLadder> moves,
            JdbcTemplate jdbc,
            Audit audit,
            BusinessDay day) {
        this.table = table;
        this.making = making;
        this.impacts = impacts;
        this.ladder = ladder;
        this.matrix = matrix;
        this.authorities = authorities;
        this.alone = alone;
        this.versions = versions;
        this.moves = moves;
        this.jdbc = jdbc;
        this.audit = audit;
        this.day = day;
    }

    /** As it would be from a day on; nothing of it stays. */
    LadderDraftRow look(Draft draft, LocalDate from) {
        var changes = table.changes(draft.id());
        boolean acts = changes.stream().allMatch(one -> alone.may(one.command()));
        var first = Objects.requireNonNullElse(draft.from(), from);
        return tried(() -> {
            var on = lastDay(changes, first.isBefore(from) ? from : first);
            var before = impacts.standing(on);
            var lines = new ArrayList<DraftedChange>();
            for (var one : changes) {
                var made = making.write(one.command().notBefore(first));
                lines.add(new DraftedChange(one.id(), made.what(), made.was(), made.becomes(), one.byName()));
            }
            var after = impacts.standing(on);
            return new LadderDraftRow(
                    draft.id(),
                    draft.basedOn(),
                    draft.standing(),
                    draft.from(),
                    draft.why(),
                    draft.byName(),
                    lines,
                    ladder.on(on),
                    matrix.matrix(on),
                    Impacts.between(before, after),
                    follows(Impacts.touched(before, after)),
                    acts);
        });
    }

    /** Of one more change. */
    Impact impact(Optional<UUID> draft, LadderChange change) {
        return tried(() -> {
            draft.map(table::changes).orElse(List.of()).forEach(one -> making.write(one.command()));
            var first = Objects.requireNonNullElse(change.first(), day.today());
            var on = first.isBefore(day.today()) ? day.today() : first;
            var before = impacts.standing(on);
            making.write(change);
            return Impacts.between(before, impacts.standing(on));
        });
    }

    /** Needs a transaction, which goes on as if nothing of it had been done. */
    private <T> T tried(Supplier<T> work) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<T>) connection -> {
            var before = connection.setSavepoint();
            try {
                return work.get();
            } finally {
                connection.rollback(before);
            }
        }));
    }

    /** A cell or a seat can begin later than the draft: what is compared is when all of it acts. */
    private static LocalDate lastDay(List<Change> changes, LocalDate from) {
        var last = from;
        for (var one : changes) {
            var first = one.command().first();
            if (first != null && first.isAfter(last)) last = first;
        }
        return last;
    }

    private List<String> follows(List<MovesWithLadder.Touched> touched) {
        return moves.orderedStream().flatMap(one -> one.by(touched).stream()).toList();
    }

    /** Held for the rest of the transaction. Refused with {@link NotThere}. */
    Proposed proposed(UUID id) {
        versions.hold();
        var draft = held(id);
        var from = Objects.requireNonNullElse(draft.from(), day.today());
        var looked = look(draft, from.isBefore(day.today()) ? day.today() : from);
        var evidence = new ArrayList<>(looked.impact().inWords());
        evidence.addAll(looked.follows());
        return new Proposed(
                "Change the ladder from " + WrittenDays.DAY.format(from) + ": " + shortened(looked.changes()),
                List.of(),
                "",
                null,
                null,
                "version " + versions.now(),
                looked.size(),
                looked.changes() + " " + looked.impact(),
                looked.changes(),
                evidence);
    }

    private static String shortened(List<DraftedChange> changes) {
        int more = changes.size() - 3;
        return changes.stream().limit(3).map(DraftedChange::what).collect(Collectors.joining("; "))
                + (more <= 0 ? "" : " and " + more + " more");
    }

    /** Refuses an approval by who had a part in it, would be given something by it, or does not hold what it gives. */
    void check(UUID id) {
        var me = CurrentPerson.get();
        versions.hold();
        var draft = held(id);
        var changes = table.changes(id);
        for (var one : changes)
            if (one.by().equals(me.person().value()))
                throw new StaffRefused(
                        Because.STATE, "You put a part of it into the draft; somebody else approves it.");
        for (var one : look(draft, day.today()).impact().people())
            if (one.username().equals(me.username()) && !one.gains().isEmpty())
                throw new StaffRefused(Because.STATE, "It would be given to you: nobody grants to themselves.");
        for (var one : changes)
            if (!one.held()
                    && one.command() instanceof GrantAuthority grant
                    && authorities.held(grant) instanceof Permission.Refused)
                throw new StaffRefused(
                        Because.STATE,
                        "Neither you nor who asks holds this, so it cannot be given: " + Actions.inWords(grant.action())
                                + ".");
    }

    /** It acts now, or waits for its day. */
    void approved(UUID id, String authorityInWords) {
        versions.hold();
        var draft = held(id);
        var from = draft.from();
        if (from == null || !List.of("SENT", "APPROVED").contains(draft.standing()))
            throw new StaffRefused(Because.STATE, "This draft of the ladder does not wait for approval.");
        if (from.isAfter(day.today())) {
            table.settle(id, "APPROVED", day.now());
            return;
        }
        for (var one : table.changes(id)) making.make(one.command().notBefore(from), versions.now(), authorityInWords);
        table.settle(id, "DONE", day.now());
    }

    void refused(UUID id) {
        table.settle(id, "REFUSED", day.now());
    }

    /** It came back and can be mended; where another one was begun meanwhile, that one stays. */
    void reopened(UUID id) {
        versions.hold();
        if (table.open().isEmpty()) table.reopen(id);
        else table.settle(id, "DROPPED", day.now());
    }

    /** Those whose day has come, each by itself; what can no longer be carried out is refused, with the reason on record. */
    void putInForce(LocalDate today) {
        versions.hold();
        for (var draft : table.approvedBy(today))
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                var before = connection.setSavepoint();
                try {
                    approved(draft.id(), "Approved before, from " + inWords(draft.from()));
                    return true;
                } catch (StaffRefused | NotThere late) {
                    connection.rollback(before);
                    refused(draft.id());
                    audit.refused(
                            Act.of(Making.CHANGE, "ladder-draft", draft.id().toString()),
                            String.valueOf(late.getMessage()));
                    return false;
                }
            });
    }

    private static String inWords(@Nullable LocalDate on) {
        return on == null ? "today" : WrittenDays.DAY.format(on);
    }

    private Draft held(UUID id) {
        return table.held(id).orElseThrow(() -> new NotThere("ladder-draft", id.toString()));
    }
}
