package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtType;
import org.tallystick.eligibility.Eligibility;
import org.tallystick.eligibility.Overdue;
import org.tallystick.eligibility.OverdueReceivable;
import org.tallystick.eligibility.Receivable;
import org.tallystick.eligibility.ReferralRules;
import org.tallystick.intake.reading.AgencyWords;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.intake.reading.Oddity;
import org.tallystick.intake.reading.ReadRow;

/** Judges rows by the agency's rules of referral: rejects those that may not come, lists those that a department must send. */
@Component
class Referrals {

    private final ReferralRules rules;
    private final Overdue overdue;
    private final ImportRepository imports;

    Referrals(ReferralRules rules, Overdue overdue, ImportRepository imports) {
        this.rules = rules;
        this.overdue = overdue;
        this.imports = imports;
    }

    /** A piece with what the rules say of it; what a department holds and must refer is told apart. */
    record Judged(List<ReadRow> rows, List<OverdueReceivable> due) {}

    /** To be asked outside of a transaction. */
    Judged judged(Import work, AgencyWords words, LocalDate day, List<ReadRow> piece) {
        var mapping = work.mapping();
        var flags = mapping.flagsOf(Oddity.NOT_REFERABLE).stream()
                .map(Mapping.Flag::name)
                .toList();
        if (mapping.kind() == MappingKind.TAKE_ON && flags.isEmpty()) return new Judged(piece, List.of());
        var eligibility = rules.on(day);
        var columns = new Columns(imports.columnsOf(work.id()), mapping.columns());
        var rows = new ArrayList<ReadRow>(piece.size());
        var due = new ArrayList<OverdueReceivable>();
        for (var row : piece) {
            if (row.debt() == null) {
                rows.add(row);
                continue;
            }
            var debt = receivable(mapping, columns, words, row, row.debt());
            if (mapping.kind() == MappingKind.INVENTORY)
                eligibility
                        .due(debt, day)
                        .map(found -> listed(row, row.read(), found))
                        .ifPresent(due::add);
            rows.add(judged(mapping, row, flags, eligibility.judge(debt, day)));
        }
        return new Judged(rows, due);
    }

    private static ReadRow judged(Mapping mapping, ReadRow row, List<String> flags, Eligibility.Verdict verdict) {
        if (verdict.isAllowed() || mapping.kind() == MappingKind.INVENTORY) return row;
        if (mapping.kind() == MappingKind.TAKE_ON) return row.flagged(flags);
        var column = columnOf(mapping, verdict.reasons().getFirst().about());
        return row.rejected(new Fault(column, null, verdict.inWords()));
    }

    private static Receivable receivable(
            Mapping mapping, Columns columns, AgencyWords words, ReadRow row, ReadRow.Debt debt) {
        Function<Function<DebtType, String>, @Nullable String> of =
                part -> words.debtType(debt.debtType()).map(part).orElse(null);
        return new Receivable(
                debt.department(),
                debt.debtType(),
                debt.name(),
                of.apply(DebtType::nature),
                debt.totals().balance(),
                debt.incurredOn(),
                contacts(mapping, columns, row),
                of.apply(DebtType::fund));
    }

    private static @Nullable String contacts(Mapping mapping, Columns columns, ReadRow row) {
        var field = mapping.contacts();
        if (field == null) return null;
        if (field.constant() != null) return field.constant();
        return String.join(
                " ",
                field.from().stream()
                        .flatMap(column -> Stream.ofNullable(columns.valueOf(column, row.fields())))
                        .filter(said -> !said.isBlank())
                        .toList());
    }

    private static @Nullable String columnOf(Mapping mapping, Eligibility.About about) {
        var field = switch (about) {
            case DEPARTMENT -> mapping.department();
            case DEBT_TYPE, FUND -> mapping.debtType();
            case DEBTOR -> mapping.party().name();
            case AMOUNT -> mapping.charges().getFirst().levied();
            case AGE -> mapping.incurredOn();
            case CONTACTS -> mapping.contacts();
        };
        return field == null || field.from().isEmpty() ? null : field.from().getFirst();
    }

    private static OverdueReceivable listed(ReadRow row, ReadRow.Debt debt, Eligibility.Due due) {
        var number = debt.number() == null ? debt.account() : debt.number();
        return new OverdueReceivable(
                row.row(),
                debt.department(),
                debt.debtType(),
                number,
                debt.name(),
                debt.totals().balance(),
                debt.incurredOn() == null ? due.since() : debt.incurredOn(),
                due.since(),
                due.missing(),
                due.citation());
    }

    /** Lists what must be referred among the rows that are not here already, in the caller's transaction. */
    void list(Import work, LocalDate day, Judged judged, Triage triage) {
        if (work.mapping().kind() != MappingKind.INVENTORY) return;
        var held = triage.posting().stream().map(ReadRow::row).toList();
        var found =
                judged.due().stream().filter(one -> held.contains(one.row())).toList();
        overdue.add(
                work.id().value(),
                work.mapping().sender(),
                work.fileName(),
                day,
                found,
                judged.rows().size());
    }

    /** From now on the list is the sender's latest one. */
    void finish(Import work) {
        if (work.mapping().kind() == MappingKind.INVENTORY)
            overdue.finish(work.id().value());
    }
}
