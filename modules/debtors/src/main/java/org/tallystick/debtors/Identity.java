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

    /** Where somebody else changed the same field as well, and to something else; and what else of {@code shown} differs. */
    List<Difference> against(Identity seen, Identity now, Set<String> shown) {
        var differences = new ArrayList<Difference>();
        differ(differences, shown, "kind", "Kind", seen.kind, now.kind, kind);
        differ(differences, shown, "name", "Name as it is written", seen.name, now.name, name);
        differ(differences, shown, "last", "Last name", seen.parts.last(), now.parts.last(), parts.last());
        differ(differences, shown, "first", "First name", seen.parts.first(), now.parts.first(), parts.first());
        differ(differences, shown, "middle", "Middle name", seen.parts.middle(), now.parts.middle(), parts.middle());
        differ(differences, shown, "suffix", "Suffix", seen.parts.suffix(), now.parts.suffix(), parts.suffix());
        differ(differences, shown, "bornOn", "Date of birth", seen.bornOn, now.bornOn, bornOn);
        return differences;
    }

    /** What stands then: of each field what only one of them changed, and of those {@code shown} what was picked. */
    Identity mergedWith(Identity seen, Identity now, Set<String> shown, Set<String> yours) {
        var merging = new Merging(shown, yours);
        return new Identity(
                Objects.requireNonNull(merging.one("kind", seen.kind, now.kind, kind)),
                Objects.requireNonNull(merging.one("name", seen.name, now.name, name)),
                new NameParts(
                        merging.one("last", seen.parts.last(), now.parts.last(), parts.last()),
                        merging.one("first", seen.parts.first(), now.parts.first(), parts.first()),
                        merging.one("middle", seen.parts.middle(), now.parts.middle(), parts.middle()),
                        merging.one("suffix", seen.parts.suffix(), now.parts.suffix(), parts.suffix())),
                merging.one("bornOn", seen.bornOn, now.bornOn, bornOn));
    }

    private record Merging(Set<String> shown, Set<String> yours) {

        <T> @Nullable T one(String field, @Nullable T seen, @Nullable T now, @Nullable T typed) {
            if (shown.contains(field)) return yours.contains(field) ? typed : now;
            return !Objects.equals(typed, seen) && Objects.equals(now, seen) ? typed : now;
        }
    }

    private static void differ(
            List<Difference> differences,
            Set<String> shown,
            String field,
            String words,
            @Nullable Object seen,
            @Nullable Object now,
            @Nullable Object typed) {
        boolean both = !Objects.equals(typed, seen) && !Objects.equals(now, seen);
        if ((both || shown.contains(field)) && !Objects.equals(typed, now))
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
