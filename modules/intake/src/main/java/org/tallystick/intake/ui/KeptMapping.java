package org.tallystick.intake.ui;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.web.KeptFields;

/** A mapping that is being made, kept with the file it is for: it stands there again after a call or a reload. */
final class KeptMapping {

    private final KeptFields kept;

    private KeptMapping(KeptFields kept) {
        this.kept = kept;
    }

    /** What was chosen and typed before stands in the draft again, and what comes is kept. */
    static KeptMapping of(KeptFields kept, Supplier<MappingDraft> draft) {
        kept.value("name", () -> draft.get().name, text -> draft.get().name = text)
                .value("sender", () -> draft.get().sender, text -> draft.get().sender = text)
                .value("debtType", () -> draft.get().debtType, text -> draft.get().debtType = text)
                .value("charge", () -> draft.get().charge, text -> draft.get().charge = text)
                .value("unnamed", () -> draft.get().unnamedParty, text -> draft.get().unnamedParty = text)
                .value("kind", () -> draft.get().kind.name(), text -> draft.get().kind = MappingKind.valueOf(text))
                .value(
                        "several",
                        () -> String.valueOf(draft.get().severalDebts),
                        text -> draft.get().severalDebts = Boolean.parseBoolean(text));
        for (int i = 0; i < draft.get().columns.size(); i++) {
            int at = i;
            kept.value(
                    "column " + i,
                    () -> words(draft.get().columns.get(at)),
                    text -> again(draft.get().columns.get(at), text));
        }
        return new KeptMapping(kept);
    }

    private static String words(MappingDraft.Column column) {
        return Stream.of(
                        column.meaning.name(),
                        column.writing.words(),
                        String.valueOf(column.isKey),
                        Objects.requireNonNullElse(column.charge, ""))
                .reduce((all, next) -> all + "\n" + next)
                .orElse("");
    }

    private static void again(MappingDraft.Column column, String words) {
        var before = words.split("\n", -1);
        column.meaning = Meaning.valueOf(before[0]);
        column.writing = Writing.of(column.meaning).stream()
                .filter(one -> one.words().equals(before[1]))
                .findFirst()
                .orElse(Writing.AS_IT_STANDS);
        column.isKey = Boolean.parseBoolean(before[2]);
        column.charge = before[3].isEmpty() ? null : before[3];
    }

    boolean isRestored() {
        return kept.isRestored();
    }

    void keep() {
        kept.keep();
    }

    void sent() {
        kept.sent();
    }
}
