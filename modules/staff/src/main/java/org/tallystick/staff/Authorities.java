package org.tallystick.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.Exports;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.StaffTables.NamedGrant;
import org.tallystick.web.NotThere;

/** Who may do what, and why; and giving authority that one holds, or that somebody else approves. */
@Service
@Transactional(readOnly = true)
public class Authorities {

    private final StaffTables people;
    private final AuthorityTables tables;
    private final LadderTables ladder;
    private final AuthorityMaking making;
    private final Alone alone;
    private final Making changes;
    private final LadderVersions versions;
    private final AuthorityWriter writer;
    private final Holders holders;
    private final Impacts impacts;
    private final Delegations delegations;
    private final MayByLadder byLadder;
    private final Authority authority;
    private final ObjectProvider<SecondPerson> second;
    private final Audit audit;
    private final Exports exports;
    private final BusinessDay day;

    Authorities(
            StaffTables people,
            AuthorityTables tables,
            LadderTables ladder,
            AuthorityMaking making,
            Alone alone,
            Making changes,
            LadderVersions versions,
            AuthorityWriter writer,
            Holders holders,
            Impacts impacts,
            Delegations delegations,
            MayByLadder byLadder,
            Authority authority,
            ObjectProvider<SecondPerson> second,
            Audit audit,
            Exports exports,
            BusinessDay day) {
        this.people = people;
        this.tables = tables;
        this.ladder = ladder;
        this.making = making;
        this.alone = alone;
        this.changes = changes;
        this.versions = versions;
        this.writer = writer;
        this.holders = holders;
        this.impacts = impacts;
        this.delegations = delegations;
        this.byLadder = byLadder;
        this.authority = authority;
        this.second = second;
        this.audit = audit;
        this.exports = exports;
        this.day = day;
    }

    /** The approval matrix as it stands today and the acts beside it, the columns in the order of the ladder's classes. */
    public List<MatrixRow> matrix() {
        authority.require("ladder.view");
        return matrix(day.today());
    }

    /** As it stands on a day. */
    List<MatrixRow> matrix(LocalDate on) {
        var grants = tables.grants(List.copyOf(Actions.ids()), on);
        var waiting = writer.proposals();
        var classes = ladder.classes(on);
        var rows = new ArrayList<MatrixRow>();
        for (var row : Matrix.ROWS)
            rows.add(new MatrixRow(
                    row.id(),
                    row.title(),
                    Matrix.isInUse(row.id()),
                    false,
                    classes.stream()
                            .map(one -> MatrixCells.of(row, one.key(), grants, waiting))
                            .toList()));
        for (var action : Actions.besideMatrix())
            rows.add(new MatrixRow(
                    action,
                    sentence(Actions.inWords(action)),
                    true,
                    true,
                    classes.stream()
                            .map(one -> MatrixCells.of(action, one.key(), grants, waiting))
                            .toList()));
        return rows;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Every action that the agency knows, and whether this person may do it in any case. Refused with {@link NotThere}. */
    public List<AuthorityRow> of(String username) {
        authority.require("ladder.view");
        var person = person(username);
        var grants = tables.grants(List.copyOf(Actions.ids()), day.today());
        var rows = new ArrayList<AuthorityRow>();
        byLadder.ever(person, Actions.ids().stream().sorted().toList())
                .forEach((action, answer) -> rows.add(new AuthorityRow(
                        action,
                        Actions.inWords(action),
                        answer instanceof Permission.Allowed,
                        answer.reason() + source(action, answer, grants))));
        return rows;
    }

    /** Since when it is given, and where that stands. */
    private static String source(String action, Permission answer, List<NamedGrant> grants) {
        if (!(answer instanceof Permission.Allowed)) return "";
        for (var named : grants) {
            var grant = named.grant();
            if (!grant.action().equals(action) || !answer.reason().startsWith(named.holder() + " may ")) continue;
            var citation = grant.citation();
            return " Given from " + WrittenDays.DAY.format(grant.from())
                    + (grant.until() == null ? "" : " until " + WrittenDays.DAY.format(grant.until()))
                    + (citation == null ? "." : ": " + citation.strip().replaceFirst("\\.$", "") + ".");
        }
        return "";
    }

    /**
     * Whether this person may, in this case. A row of the matrix alone, such as {@code garnishment}, asks whether they
     * may do it or approve it. Nobody may for an action, a debt type or a department that there is not. Refused with
     * {@link NotThere} for nobody of this agency.
     */
    public Permission check(
            String username,
            String action,
            @Nullable Money amount,
            @Nullable String debtType,
            @Nullable String department) {
        authority.require("ladder.view");
        var person = person(username).id();
        var unknown = making.unknown(action, debtType, department);
        if (unknown.isPresent()) return new Permission.Refused(unknown.get());
        var question = new Question(person, Matrix.done(action), amount, debtType, department, List.of(), false);
        if (!Matrix.rowIds().contains(action)) return byLadder.may(question);
        var done = byLadder.may(question.action(Matrix.done(action + ".execute")));
        if (done instanceof Permission.Allowed) return done;
        var approve = action + ".approve";
        return tables.grants(List.of(approve), day.today()).isEmpty() ? done : byLadder.may(question.action(approve));
    }

    /**
     * Gives what who gives it holds: at once where the agency's policy lets one person, and otherwise when somebody else has
     * approved; answers whether it is in force. Refused with {@link NotPermitted} to oneself and for what they do not hold,
     * and with {@link StaffRefused} when the ladder has changed meanwhile.
     */
    @Transactional
    public boolean grant(GrantAuthority command) {
        var allowed = authority.require("authority.grant");
        making.check(command);
        making.refuseOwn(command);
        making.refuseNotHeld(command);
        return give(command, allowed);
    }

    /** As {@link #grant}, and what who asks does not hold is asked of somebody who does: it is theirs to give. */
    @Transactional
    public boolean ask(GrantAuthority command) {
        var allowed = authority.require("authority.grant");
        making.check(command);
        making.refuseOwn(command);
        return give(command, allowed);
    }

    private boolean give(GrantAuthority command, Permission.Allowed allowed) {
        if (alone.may(command)) {
            changes.make(command, command.version(), allowed.reason());
            record(command);
            return true;
        }
        if (command.takes()) alone.require(command);
        versions.hold();
        var grant = command.grant();
        if (writer.proposals().stream().anyMatch(one -> isSame(one, grant)))
            throw new StaffRefused("This waits for approval already.");
        var id = writer.propose(grant);
        audit.done(Act.of("authority.grant", command.kind().name().toLowerCase(Locale.ROOT), command.holder())
                .after(Map.of(
                        "proposed",
                        holders.inWords(command.kind(), command.holder()) + ": " + Actions.inWords(command.action())
                                + grant.scope()))
                .why(command.why())
                .authority(allowed.reason()));
        asker().ask(SecondPerson.GRANT, id, command.why());
        record(command);
        return false;
    }

    /** Who would gain and who would lose what, before it is given. */
    public Impact impact(GrantAuthority command) {
        authority.require("authority.grant");
        making.check(command);
        return impacts.of(command);
    }

    /** A document that lends waits for its own approval when who records it does not hold what it lends. */
    private void record(GrantAuthority command) {
        var document = command.document();
        if (document == null) return;
        delegations.record(new RecordDelegation(
                document.number(),
                document.givenBy(),
                null,
                document.citation(),
                command.kind() == HolderKind.CLASS ? command.holder() : null,
                command.kind() == HolderKind.PERSON ? command.holder() : null,
                List.of(command.action()),
                command.debtType(),
                command.department(),
                command.limit(),
                command.from(),
                command.until()));
    }

    private static boolean isSame(Grant one, Grant other) {
        return one.kind() == other.kind()
                && one.holder().equals(other.holder())
                && one.action().equals(other.action());
    }

    /** The matrix for a spreadsheet: one line for each row and class. The record and the file say who took it. */
    @Transactional
    public String csv() {
        var export = exports.take(
                "ladder.view",
                Act.of("authority.export", "ladder", "matrix"),
                "The whole matrix of classes, as it stands on " + WrittenDays.DAY.format(day.today()) + ".");
        return MatrixCsv.of(export, matrix(), ladder.classes(day.today()));
    }

    private SecondPerson asker() {
        var asker = second.getIfAvailable();
        if (asker == null) throw new StaffRefused("You do not hold this yourself, and nobody here can be asked.");
        return asker;
    }

    private PersonRow person(String username) {
        return people.person(username, day.today()).orElseThrow(() -> new NotThere("person", username));
    }
}
