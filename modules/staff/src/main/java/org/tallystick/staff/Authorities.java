package org.tallystick.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.Grant.HolderKind;
import org.tallystick.web.NotThere;

/** Who may do what, and why; and giving a class authority that one holds, or that somebody else approves. */
@Service
@Transactional(readOnly = true)
public class Authorities {

    private final StaffTables people;
    private final AuthorityTables tables;
    private final LadderTables ladder;
    private final LadderVersions versions;
    private final AuthorityWriter writer;
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
        this.byLadder = byLadder;
        this.authority = authority;
        this.second = second;
        this.audit = audit;
        this.day = day;
    }

    /** The approval matrix as it stands today, the columns in the order of the ladder's classes. */
    public List<MatrixRow> matrix() {
        authority.require("ladder.view");
        var grants = tables.grants(Matrix.actions(), day.today());
        var waiting = writer.proposals();
        var classes = ladder.classes(day.today());
        var rows = new ArrayList<MatrixRow>();
        for (var row : Matrix.ROWS) {
            var cells = new ArrayList<MatrixRow.Cell>();
            for (var one : classes) cells.add(MatrixCells.of(row, one.key(), grants, waiting));
            rows.add(new MatrixRow(row.id(), row.title(), List.copyOf(cells)));
        }
        return rows;
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
            return byLadder.may(new Question(person, action, amount, debtType, department, false));
        var done = byLadder.may(
                new Question(person, Matrix.done(action + ".execute"), amount, debtType, department, false));
        if (done instanceof Permission.Allowed) return done;
        return byLadder.may(new Question(person, action + ".approve", amount, debtType, department, false));
    }

    /**
     * Gives it at once when who gives it holds it, and otherwise asks somebody who may approve; answers whether it is in
     * force. Refused with {@link StaffRefused} for one's own class, and when the ladder has changed meanwhile.
     */
    @Transactional
    public boolean grant(GrantAuthority command) {
        var allowed = authority.require("authority.grant");
        var jobClass = ladder.classes(day.today()).stream()
                .filter(one -> one.key().equals(command.jobClass()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        refuseOwn(command.jobClass());
        if (Matrix.rowIds().contains(command.action())) {
            take(command, jobClass.inWords(), allowed);
            return true;
        }
        if (!Actions.ids().contains(command.action())) throw new StaffRefused("There is no such action.");
        var what = jobClass.inWords() + ": " + Actions.inWords(command.action());
        var grant = grantOf(command);
        if (!holds(command)) {
            if (writer.proposals().stream()
                    .anyMatch(one ->
                            one.holder().equals(grant.holder()) && one.action().equals(grant.action())))
                throw new StaffRefused("This waits for approval already.");
            var id = writer.propose(grant);
            audit.done(act(command, allowed).after(Map.of("proposed", what + grant.scope())));
            asker().ask(SecondPerson.GRANT, id, command.why());
            return false;
        }
        versions.next(command.version(), what + grant.scope(), command.from(), command.why());
        writer.giveInPlace(grant);
        audit.done(act(command, allowed).after(Map.of("given", what + grant.scope())));
        return true;
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

    private void take(GrantAuthority command, String jobClass, Permission.Allowed allowed) {
        var what = jobClass + ": nothing in “" + command.action() + "”";
        versions.next(command.version(), what, command.from(), command.why());
        writer.takeAway(Matrix.rowOf(command.action() + ".prepare"), command.jobClass(), command.from());
        audit.done(act(command, allowed).after(Map.of("taken", what)));
    }

    private SecondPerson asker() {
        var asker = second.getIfAvailable();
        if (asker == null) throw new StaffRefused("You do not hold this yourself, and nobody here can be asked.");
        return asker;
    }

    private void refuseOwn(String jobClass) {
        var me = people.person(CurrentPerson.get().person().value(), day.today());
        if (me.isPresent()
                && tables.seats(me.get(), day.today()).stream()
                        .anyMatch(seat -> Objects.equals(seat.jobClass(), jobClass)))
            throw new StaffRefused("You hold this class: nobody grants to themselves.");
    }

    private boolean holds(GrantAuthority command) {
        var question = Question.of(command.action())
                .amount(command.limit() == null ? Money.ofCents(Long.MAX_VALUE) : command.limit());
        if (command.debtType() != null) question = question.debtType(command.debtType());
        if (command.department() != null) question = question.department(command.department());
        return authority.may(question);
    }

    private static Grant grantOf(GrantAuthority command) {
        return new Grant(
                command.action(),
                HolderKind.CLASS,
                command.jobClass(),
                command.limit(),
                command.debtType(),
                command.department(),
                command.from(),
                command.until(),
                command.why(),
                command.delegated());
    }

    private static Act act(GrantAuthority command, Permission.Allowed allowed) {
        return Act.of("authority.grant", "class", command.jobClass())
                .why(command.why())
                .authority(allowed.reason());
    }

    private PersonRow person(String username) {
        return people.person(username, day.today()).orElseThrow(() -> new NotThere("person", username));
    }
}
