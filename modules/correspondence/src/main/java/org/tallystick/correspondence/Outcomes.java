package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tallystick.agency.CodeRow;
import org.tallystick.agency.Codes;
import org.tallystick.agency.OfficeDays;
import org.tallystick.calendar.BusinessDay;

/** The outcomes that the agency's contacts can have, and what each would bring about. */
@Service
public class Outcomes {

    private final Codes codes;
    private final OfficeDays officeDays;
    private final BusinessDay day;

    Outcomes(Codes codes, OfficeDays officeDays, BusinessDay day) {
        this.codes = codes;
        this.officeDays = officeDays;
        this.day = day;
    }

    /** In the agency's own order. */
    public List<OutcomeRow> all() {
        return codes.of(OutcomeEffect.TABLE).stream().map(Outcomes::row).toList();
    }

    /** Those that fit what was typed, best first: the code itself, codes that begin so, names with such words. */
    public List<OutcomeRow> like(String typed) {
        return OutcomeFinder.find(all(), typed);
    }

    /** Refused with {@link ContactRefused} when the agency offers no such outcome. */
    public OutcomeRow of(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        return all().stream()
                .filter(row -> row.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ContactRefused.noSuchOutcome(wanted));
    }

    /** The day on which somebody would look again; empty when the next date stays as it is. */
    public Optional<LocalDate> nextDate(OutcomeRow outcome, @Nullable Promise promise) {
        var after = outcome.effect().nextDays();
        if (after == null) return Optional.empty();
        var from = promise == null || promise.by().isBefore(day.today()) ? day.today() : promise.by();
        return Optional.of(officeDays.after(from, after));
    }

    /** What is to be done then, in the agency's words. */
    public Optional<String> task(OutcomeRow outcome) {
        var code = outcome.effect().task();
        return code == null
                ? Optional.empty()
                : Optional.of(codes.find("task", code).map(CodeRow::name).orElse(code));
    }

    private static OutcomeRow row(CodeRow code) {
        return new OutcomeRow(code.code(), code.name(), OutcomeEffect.KIND.read(code.does()));
    }
}
