package org.tallystick.staff;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Departments;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/** Checks and writes what a class, a position or a person may do. */
@Component
class AuthorityMaking {

    private static final int LONGEST_CODE = 60;

    private final AuthorityWriter writer;
    private final AuthorityTables tables;
    private final StaffTables people;
    private final Holders holders;
    private final Held held;
    private final Audit audit;
    private final DebtTypes debtTypes;
    private final Departments departments;
    private final BusinessDay day;

    AuthorityMaking(
            AuthorityWriter writer,
            AuthorityTables tables,
            StaffTables people,
            Holders holders,
            Held held,
            Audit audit,
            DebtTypes debtTypes,
            Departments departments,
            BusinessDay day) {
        this.writer = writer;
        this.tables = tables;
        this.people = people;
        this.holders = holders;
        this.held = held;
        this.audit = audit;
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.day = day;
    }

    /** The row of the matrix is this for the holder from then on, or nothing. */
    Made give(GrantAuthority command) {
        check(command);
        var holder = holders.inWords(command.kind(), command.holder());
        var was = now(command);
        var grant = command.grant();
        String what;
        String becomes;
        if (command.takes()) {
            writer.takeAway(command.row(), grant);
            what = holder + ": nothing in “" + command.action().replace(".none", "") + "”";
            becomes = "";
        } else {
            writer.giveInPlace(grant);
            becomes = Actions.inWords(command.action())
                    + grant.scope()
                    + (command.until() == null ? "" : " until " + WrittenDays.DAY.format(command.until()));
            what = holder + ": " + Actions.inWords(command.action()) + grant.scope();
        }
        return new Made(
                "authority.grant",
                command.kind().name().toLowerCase(Locale.ROOT),
                command.holder(),
                what,
                was,
                becomes,
                command.from(),
                command.why());
    }

    /** Whether the person at work holds all that it gives, on all of its days. */
    Permission held(GrantAuthority command) {
        return held.of(question(command), command.from(), command.until());
    }

    private static Question question(GrantAuthority command) {
        var question = Question.of(command.action())
                .amount(Objects.requireNonNullElse(command.limit(), Money.ofCents(Long.MAX_VALUE)));
        if (command.debtType() != null) question = question.debtType(command.debtType());
        return command.department() == null ? question : question.department(command.department());
    }

    /** Refused with {@link NotPermitted}, which goes on record, when who grants would have it themselves. */
    void refuseOwn(GrantAuthority command) {
        var me = people.person(CurrentPerson.get().person().value(), day.today());
        if (me.isEmpty() || !holders.isHeldBy(command.kind(), command.holder(), me.get())) return;
        var kind = command.kind().name().toLowerCase(Locale.ROOT);
        var sentence = command.kind() == HolderKind.PERSON
                ? "Nobody grants to themselves; ask somebody else."
                : "You hold this " + kind + ": nobody grants to themselves.";
        audit.refused(Act.of("authority.grant", kind, command.holder()), sentence);
        throw new NotPermitted("authority.grant", sentence);
    }

    /** Refused with {@link NotPermitted}, which goes on record: nobody grants what they do not hold. Taking away needs none. */
    void refuseNotHeld(GrantAuthority command) {
        if (command.takes() || !(held(command) instanceof Permission.Refused refused)) return;
        var sentence = "Nobody grants what they do not hold. " + refused.reason()
                + " Ask for it instead: somebody who holds it decides.";
        audit.refused(
                Act.of("authority.grant", command.kind().name().toLowerCase(Locale.ROOT), command.holder()), sentence);
        throw new NotPermitted("authority.grant", sentence);
    }

    /** Refused with {@link StaffRefused} for an action, a holder or a code that the agency does not have. */
    void check(GrantAuthority command) {
        holders.inWords(command.kind(), command.holder());
        if (!command.takes() && !Actions.ids().contains(command.action()))
            throw new StaffRefused("There is no such action.");
        unknownScope(command.debtType(), command.department()).ifPresent(sentence -> {
            throw new StaffRefused(sentence);
        });
    }

    /** Why nobody at all may, whoever is asked about; empty where there is what is asked about. A row alone is an action, too. */
    Optional<String> unknown(String action, @Nullable String debtType, @Nullable String department) {
        return Actions.ids().contains(action) || Matrix.rowIds().contains(action)
                ? unknownScope(debtType, department)
                : Optional.of("There is no action called " + cut(action) + ".");
    }

    /** Why it can hold for nobody; empty for a debt type and a department of the agency, or for all. */
    Optional<String> unknownScope(@Nullable String debtType, @Nullable String department) {
        if (debtType != null && debtTypes.byCode(debtType).isEmpty())
            return Optional.of("The agency has no kind of debt called " + cut(debtType) + ".");
        if (department != null
                && departments.all().stream().noneMatch(one -> one.code().equals(department)))
            return Optional.of("The agency has no department called " + cut(department) + ".");
        return Optional.empty();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST_CODE ? typed.substring(0, LONGEST_CODE) + "…" : typed;
    }

    /** What the holder has in the row until now, for the same debts and department. */
    private String now(GrantAuthority command) {
        return tables.grants(command.row(), day.today()).stream()
                .map(StaffTables.NamedGrant::grant)
                .filter(one -> one.kind() == command.kind() && one.holder().equals(command.holder()))
                .filter(one -> Objects.equals(one.debtType(), command.debtType())
                        && Objects.equals(one.department(), command.department()))
                .map(one -> Actions.inWords(one.action()) + one.scope())
                .collect(Collectors.joining(", "));
    }
}
