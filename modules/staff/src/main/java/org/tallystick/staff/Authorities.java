package org.tallystick.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.web.NotThere;

/** Who may do what, and why; and giving authority that one holds, or that somebody else approves. */
@Service
@Transactional(readOnly = true)
public class Authorities {

    private final StaffTables people;
    private final AuthorityTables tables;
    private final LadderTables ladder;
    private final LadderVersions versions;
    private final AuthorityWriter writer;
    private final Holders holders;
    private final Impacts impacts;
    private final Delegations delegations;
    private final MayByLadder byLadder;
    private final Authority authority;
    private final ObjectProvider<SecondPerson> second;
    private final Audit audit;
    private final BusinessDay day;

    Authorities(
            StaffTables people,
            AuthorityTables tables,
            LadderTables ladder,
            LadderVersions versions,
            AuthorityWriter writer,
            Holders holders,
            Impacts impacts,
            Delegations delegations,
            MayByLadder byLadder,
            Authority authority,
            ObjectProvider<SecondPerson> second,
            Audit audit,
            BusinessDay day) {
        this.people = people;
        this.tables = tables;
        this.ladder = ladder;
        this.versions = versions;
        this.writer = writer;
        this.holders = holders;
        this.impacts = impacts;
        this.delegations = delegations;
        this.byLadder = byLadder;
        this.authority = authority;
        this.second = second;
        this.audit = audit;
        this.day = day;
    }

    /** The approval matrix as it stands today and the acts beside it, the columns in the order of the ladder's classes. */
    public List<MatrixRow> matrix() {
        authority.require("ladder.view");
        var grants = tables.grants(List.copyOf(Actions.ids()), day.today());
        var waiting = writer.proposals();
        var classes = ladder.classes(day.today());
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
        var rows = new ArrayList<AuthorityRow>();
        byLadder.ever(person, Actions.ids().stream().sorted().toList())
                .forEach((action, answer) -> rows.add(new AuthorityRow(
                        action, Actions.inWords(action), answer instanceof Permission.Allowed, answer.reason())));
        return rows;
    }

    /**
     * Whether this person may, in this case. A row of the matrix alone, such as {@code garnishment}, asks whether they
     * may do it or approve it. Refused with {@link NotThere} for nobody of this agency.
     */
    public Permission check(
            String username,
            String action,
            @Nullable Money amount,
            @Nullable String debtType,
            @Nullable String department) {
        authority.require("ladder.view");
        var person = person(username).id();
        if (!Matrix.rowIds().contains(action))
            return byLadder.may(new Question(person, Matrix.done(action), amount, debtType, department, false));
        var done = byLadder.may(
                new Question(person, Matrix.done(action + ".execute"), amount, debtType, department, false));
        if (done instanceof Permission.Allowed) return done;
        return byLadder.may(new Question(person, action + ".approve", amount, debtType, department, false));
    }

    /**
     * Gives it at once when who gives it holds it, and otherwise asks somebody who may approve; answers whether it is in
     * force. Refused with {@link StaffRefused} to oneself, and when the ladder has changed meanwhile.
     */
    @Transactional
    public boolean grant(GrantAuthority command) {
        var allowed = authority.require("authority.grant");
        var holder = holders.inWords(command.kind(), command.holder());
        refuseOwn(command);
        if (command.takes()) {
            take(command, holder, allowed);
            return true;
        }
        requireAction(command.action());
        var what = holder + ": " + Actions.inWords(command.action());
        var grant = command.grant();
        boolean held = holds(command);
        if (!held) {
            if (writer.proposals().stream().anyMatch(one -> isSame(one, grant)))
                throw new StaffRefused("This waits for approval already.");
            var id = writer.propose(grant);
            audit.done(act(command, allowed).after(Map.of("proposed", what + grant.scope())));
            asker().ask(SecondPerson.GRANT, id, command.why());
        } else {
            versions.next(command.version(), what + grant.scope(), command.from(), command.why());
            writer.giveInPlace(grant);
            audit.done(act(command, allowed).after(Map.of("given", what + grant.scope())));
        }
        record(command);
        return held;
    }

    /** Who would gain and who would lose what, before it is given. */
    public Impact impact(GrantAuthority command) {
        authority.require("authority.grant");
        holders.inWords(command.kind(), command.holder());
        if (!command.takes()) requireAction(command.action());
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
                command.limit(),
                command.from(),
                command.until()));
    }

    private static boolean isSame(Grant one, Grant other) {
        return one.kind() == other.kind()
                && one.holder().equals(other.holder())
                && one.action().equals(other.action());
    }

    private static void requireAction(String action) {
        if (!Actions.ids().contains(action)) throw new StaffRefused("There is no such action.");
    }

    /** The matrix for a spreadsheet: one line for each row and class. */
    public String csv() {
        var titles = new LinkedHashMap<String, String>();
        for (var one : ladder.classes(day.today())) titles.put(one.key(), one.inWords());
        var lines = new StringBuilder("row,action,class,verb,limit,delegated,from,until,source\r\n");
        for (var row : matrix())
            for (var cell : row.cells())
                for (var given : cell.given())
                    lines.append(Stream.of(
                                            row.title(),
                                            given.action(),
                                            titles.get(cell.jobClass()),
                                            given.waiting() ? given.letter() + " (waiting)" : given.letter(),
                                            given.limit(),
                                            given.delegated(),
                                            given.from(),
                                            given.until(),
                                            given.citation())
                                    .map(Authorities::quoted)
                                    .collect(Collectors.joining(",")))
                            .append("\r\n");
        return lines.toString();
    }

    /** A value that a spreadsheet takes for a formula is kept as words. */
    private static String quoted(@Nullable Object value) {
        if (value == null) return "";
        var text = value.toString();
        if (text.matches("^[=+@\\t\\r-].*")) text = "'" + text;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void take(GrantAuthority command, String holder, Permission.Allowed allowed) {
        var what = holder + ": nothing in “" + command.action().replace(".none", "") + "”";
        versions.next(command.version(), what, command.from(), command.why());
        writer.takeAway(command.row(), command.grant());
        audit.done(act(command, allowed).after(Map.of("taken", what)));
    }

    private SecondPerson asker() {
        var asker = second.getIfAvailable();
        if (asker == null) throw new StaffRefused("You do not hold this yourself, and nobody here can be asked.");
        return asker;
    }

    private void refuseOwn(GrantAuthority command) {
        var me = people.person(CurrentPerson.get().person().value(), day.today());
        if (me.isEmpty() || !holders.isHeldBy(command.kind(), command.holder(), me.get())) return;
        var kind = command.kind().name().toLowerCase(Locale.ROOT);
        var sentence = command.kind() == HolderKind.PERSON
                ? "Nobody grants to themselves; ask somebody else."
                : "You hold this " + kind + ": nobody grants to themselves.";
        audit.refused(Act.of("authority.grant", kind, command.holder()), sentence);
        throw new NotPermitted("authority.grant", sentence);
    }

    private boolean holds(GrantAuthority command) {
        var question = Question.of(command.action())
                .amount(command.limit() == null ? Money.ofCents(Long.MAX_VALUE) : command.limit());
        if (command.debtType() != null) question = question.debtType(command.debtType());
        if (command.department() != null) question = question.department(command.department());
        return authority.may(question);
    }

    private static Act act(GrantAuthority command, Permission.Allowed allowed) {
        return Act.of("authority.grant", command.kind().name().toLowerCase(Locale.ROOT), command.holder())
                .why(command.why())
                .authority(allowed.reason());
    }

    private PersonRow person(String username) {
        return people.person(username, day.today()).orElseThrow(() -> new NotThere("person", username));
    }
}
