package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.ChangedMeanwhile;
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

    /** Adds a further name; the same id again changes nothing. Refused with {@link PartyRefused} when it is there already. */
    @Transactional
    public void add(UUID id, PartyId party, NewName name, String source) {
        if (source.isBlank()) throw new PartyRefused("Say who gave the name.");
        CardNumberRefused.check(source, name.name());
        var stored = change.allowed(party);
        if (names.byId(id).isPresent()) return;
        refuseTwice(stored, name);
        names.insert(List.of(new NameTable.Named(id, party, name, source.strip())));
        change.done(
                stored,
                "name added",
                Map.of(),
                Map.of("kind", name.kind().name(), "name", name.name(), "source", source.strip()),
                null);
    }

    private void refuseTwice(PartyTable.Stored party, NewName name) {
        var folded = FoldedName.of(name.name());
        for (var known : names.of(List.of(party.id())))
            if (known.kind() == name.kind()
                    && known.until() == null
                    && FoldedName.of(known.name()).equals(folded))
                throw new PartyRefused("This name is on record already, from " + known.addedBy() + ".");
    }

    /**
     * Says until which day a further name was used; it stays on record. Refused with {@link ChangedMeanwhile} when somebody
     * said another day.
     */
    @Transactional
    public void end(UUID id, LocalDate until) {
        end(id, until, null);
    }

    /** Says it also where another day was said before, as {@code shown}; one that was said since is shown anew. */
    @Transactional
    public void correctEnd(UUID id, LocalDate until, ChangedMeanwhile shown) {
        end(id, until, shown);
    }

    private void end(UUID id, LocalDate until, @Nullable ChangedMeanwhile shown) {
        var name = names.byId(id).orElseThrow(() -> new NotThere("name", id.toString()));
        var stored = change.allowed(name.party());
        if (name.from() != null && until.isBefore(name.from()))
            throw new PartyRefused("A name cannot end before it begins.");
        var now = names.byId(id).map(NameRow::until).orElse(null);
        LastDay.refuseAnother(name.name(), "Used until", now, until, shown);
        if (until.equals(now)) return;
        names.end(id, until);
        var before = new LinkedHashMap<String, Object>();
        before.put("name", name.name());
        if (now != null) before.put("until", now.toString());
        change.done(stored, "name ended", before, Map.of("until", until.toString()), null);
    }

    /**
     * Corrects who a party is; the former name is kept beside it when it changes. What somebody else corrected since it was
     * {@code seen} stays. Refused with {@link ChangedMeanwhile} where both corrected the same field.
     */
    @Transactional
    public void correct(PartyId party, Identity seen, Identity typed, String source) {
        merge(party, seen, typed, source, null, Set.of());
    }

    /**
     * Corrects it with what was picked where both had corrected it, as {@code shown}: of the fields in {@code yours} what was
     * typed. What was corrected since is shown anew.
     */
    @Transactional
    public void correct(
            PartyId party, Identity seen, Identity typed, String source, ChangedMeanwhile shown, Set<String> yours) {
        merge(party, seen, typed, source, shown, yours);
    }

    private void merge(
            PartyId party,
            Identity seen,
            Identity typed,
            String source,
            @Nullable ChangedMeanwhile shown,
            Set<String> yours) {
        if (typed.name().isBlank()) throw new PartyRefused("A party has a name.");
        if (source.isBlank()) throw new PartyRefused("Say who says so.");
        CardNumberRefused.check(source);
        var stored = change.allowed(party);
        var now = new Identity(stored.kind(), stored.name(), stored.parts(), stored.bornOn());
        var fields = ChangedMeanwhile.fieldsOf(shown);
        var differences = typed.against(seen, now, fields);
        if (!differences.isEmpty() && !ChangedMeanwhile.wasShown(shown, differences))
            throw new ChangedMeanwhile(stored.name(), 0, differences);
        var all = typed.mergedWith(seen, now, fields, yours);
        var known =
                all.parts().isEmpty() && all.kind() != PartyKind.ORGANIZATION ? NameParts.of(all.name()) : all.parts();
        parties.correct(party, all.kind(), all.name(), known, all.bornOn());
        if (!stored.name().equals(all.name()))
            names.insert(List.of(new NameTable.Named(
                    Ids.next(), party, NewName.of(NewName.Kind.FORMER, stored.name()), source.strip())));
        change.done(
                stored,
                "identity corrected",
                identity(stored.kind(), stored.name(), stored.bornOn()),
                identity(all.kind(), all.name(), all.bornOn()),
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
