package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** Who a party is: its name and day of birth, and the further names it goes by. */
@Service
public class Names {

    private final Change change;
    private final PartyTable parties;
    private final NameTable names;

    Names(Change change, PartyTable parties, NameTable names) {
        this.change = change;
        this.parties = parties;
        this.names = names;
    }

    /** Adds a further name; one that is there already stays as it is. */
    @Transactional
    public void add(UUID id, PartyId party, NewName name, String source) {
        if (source.isBlank()) throw new PartyRefused("Say who gave the name.");
        var stored = change.allowed(party);
        if (names.byId(id).isPresent()) return;
        names.insert(List.of(new NameTable.Named(id, party, name, source.strip())));
        change.done(
                stored,
                "name added",
                Map.of(),
                Map.of("kind", name.kind().name(), "name", name.name(), "source", source.strip()),
                null);
    }

    /** Says until which day a further name was used; it stays on record. */
    @Transactional
    public void end(UUID id, LocalDate until) {
        var name = names.byId(id).orElseThrow(() -> new NotThere("name", id.toString()));
        var stored = change.allowed(name.party());
        if (name.from() != null && until.isBefore(name.from()))
            throw new PartyRefused("A name cannot end before it begins.");
        names.end(id, until);
        change.done(stored, "name ended", Map.of("name", name.name()), Map.of("until", until.toString()), null);
    }

    /** Corrects the name, its parts or the day of birth of a party; the former name is kept beside it when it changes. */
    @Transactional
    public void correct(
            PartyId party, PartyKind kind, String name, NameParts parts, @Nullable LocalDate bornOn, String source) {
        if (name.isBlank()) throw new PartyRefused("A party has a name.");
        if (source.isBlank()) throw new PartyRefused("Say who says so.");
        var stored = change.allowed(party);
        var plain = name.strip();
        var known = parts.isEmpty() && kind != PartyKind.ORGANIZATION ? NameParts.of(plain) : parts;
        parties.correct(party, kind, plain, known, bornOn);
        if (!stored.name().equals(plain))
            names.insert(List.of(new NameTable.Named(
                    Ids.next(), party, NewName.of(NewName.Kind.FORMER, stored.name()), source.strip())));
        change.done(
                stored,
                "identity corrected",
                identity(stored.kind(), stored.name(), stored.bornOn()),
                identity(kind, plain, bornOn),
                source.strip());
    }

    private static Map<String, Object> identity(PartyKind kind, String name, @Nullable LocalDate bornOn) {
        var words = new LinkedHashMap<String, Object>();
        words.put("kind", kind.name());
        words.put("name", name);
        if (bornOn != null) words.put("bornOn", bornOn.toString());
        return words;
    }
}
