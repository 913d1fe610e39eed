package org.tallystick.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.CodeRow;
import org.tallystick.agency.Codes;
import org.tallystick.policy.PolicyKind;

/** The kinds of hold of the agency's code table; an agency without the table places none. */
@Component
class HoldTypes {

    static final String TABLE = "hold";
    static final PolicyKind<Does> DOES = new PolicyKind<>("what a hold does", Does.class);

    /** What the code table says that a kind of hold does. */
    record Does(
            List<HeldAction> stops,
            @Nullable Integer usualDays,
            @Nullable Integer longestDays,
            @Nullable Boolean legal,
            @Nullable Boolean secondPerson,
            @Nullable String citation) {
        Does {
            if (stops.isEmpty()) throw new IllegalArgumentException("it stops nothing.");
            if (longestDays != null && longestDays < 1) throw new IllegalArgumentException("it lasts a day at least.");
            if (usualDays != null && (usualDays < 1 || (longestDays != null && usualDays > longestDays)))
                throw new IllegalArgumentException("it usually ends before it must.");
        }
    }

    private final Codes codes;

    HoldTypes(Codes codes) {
        this.codes = codes;
    }

    List<HoldType> all() {
        return codes.of(TABLE).stream().map(HoldTypes::type).toList();
    }

    Optional<HoldType> byCode(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** One that the agency has given up since keeps its name, and one it never had its code. */
    String nameOf(String code) {
        return codes.find(TABLE, code).map(CodeRow::name).orElse(code);
    }

    private static HoldType type(CodeRow code) {
        var does = DOES.read(code.does());
        return new HoldType(
                code.code(),
                code.name(),
                does.stops(),
                does.usualDays(),
                does.longestDays(),
                Boolean.TRUE.equals(does.legal()),
                Boolean.TRUE.equals(does.secondPerson()),
                does.citation());
    }
}
