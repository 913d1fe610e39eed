package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.ChangedMeanwhile.Difference;

/** Who a party is, as it was seen, typed or stored; two who correct it at once are brought together field by field. */
public record Identity(
        PartyKind kind,
        String name,
        NameParts parts,
        @Nullable LocalDate bornOn) {

    public Identity {
        name = name.strip();
    }

    public static Identity of(PartyFile file) {
        return new Identity(file.party().kind(), file.party().name(), file.parts(), file.bornOn());
    }

    /** Where somebody else changed the same field as well, and to something else. */
    List<Difference> against(Identity seen, Identity now) {
        var differences = new ArrayList<Difference>();
        differ(differences, "kind", "Kind", seen.kind, now.kind, kind);
        differ(differences, "name", "Name as it is written", seen.name, now.name, name);
        differ(differences, "last", "Last name", seen.parts.last(), now.parts.last(), parts.last());
        differ(differences, "first", "First name", seen.parts.first(), now.parts.first(), parts.first());
        differ(differences, "middle", "Middle name", seen.parts.middle(), now.parts.middle(), parts.middle());
        differ(differences, "suffix", "Suffix", seen.parts.suffix(), now.parts.suffix(), parts.suffix());
        differ(differences, "bornOn", "Date of birth", seen.bornOn, now.bornOn, bornOn);
        return differences;
    }

    /** What stands then: of each field what only one of them changed, and of the others what was picked. */
    public Identity mergedWith(Identity seen, Identity now, Set<String> yours) {
        return new Identity(
                Objects.requireNonNull(one(seen.kind, now.kind, kind, yours.contains("kind"))),
                Objects.requireNonNull(one(seen.name, now.name, name, yours.contains("name"))),
                new NameParts(
                        one(seen.parts.last(), now.parts.last(), parts.last(), yours.contains("last")),
                        one(seen.parts.first(), now.parts.first(), parts.first(), yours.contains("first")),
                        one(seen.parts.middle(), now.parts.middle(), parts.middle(), yours.contains("middle")),
                        one(seen.parts.suffix(), now.parts.suffix(), parts.suffix(), yours.contains("suffix"))),
                one(seen.bornOn, now.bornOn, bornOn, yours.contains("bornOn")));
    }

    private static <T> @Nullable T one(@Nullable T seen, @Nullable T now, @Nullable T typed, boolean picked) {
        if (Objects.equals(typed, seen)) return now;
        return Objects.equals(now, seen) || picked ? typed : now;
    }

    private static void differ(
            List<Difference> differences,
            String field,
            String words,
            @Nullable Object seen,
            @Nullable Object now,
            @Nullable Object typed) {
        if (!Objects.equals(typed, seen) && !Objects.equals(now, seen) && !Objects.equals(typed, now))
            differences.add(new Difference(field, words, inWords(now), inWords(typed)));
    }

    private static String inWords(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case PartyKind kind -> kind.inWords();
            case LocalDate day -> LastDay.inWords(day);
            default -> value.toString();
        };
    }
}
