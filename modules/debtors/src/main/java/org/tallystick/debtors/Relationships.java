package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.NotThere;

/** Who stands by a party and who is liable with it. */
@Service
public class Relationships {

    private final Change change;
    private final PartyFiles files;
    private final PartyTable parties;
    private final RelationshipTable relationships;

    Relationships(Change change, PartyFiles files, PartyTable parties, RelationshipTable relationships) {
        this.change = change;
        this.files = files;
        this.parties = parties;
        this.relationships = relationships;
    }

    /** Adds one; the same id again changes nothing. */
    @Transactional
    public void add(NewRelationship command) {
        var stored = change.allowed(command.party());
        if (relationships.knows(command.id())) return;
        var other = parties.stored(List.of(command.other())).get(command.other());
        if (other == null) throw new PartyRefused("There is no such other party.");
        var survivors = parties.survivorsOf(List.of(command.party(), command.other()));
        if (Objects.equals(survivors.get(command.party()), survivors.get(command.other())))
            throw new PartyRefused("These two are merged: they are one party.");
        refuseTwice(command);
        relationships.insert(command);
        var after = new LinkedHashMap<String, Object>();
        after.put("other", other.number());
        after.put("kind", command.kind().name());
        after.put("liability", command.liability().name());
        if (command.citation() != null) after.put("citation", command.citation());
        change.done(stored, "relationship added", Map.of(), after, command.source());
    }

    private void refuseTwice(NewRelationship command) {
        for (var known : relationships.ask(List.of(command.party())).get())
            if (known.other().equals(command.other())
                    && known.kind() == command.kind()
                    && known.until() == null
                    && Objects.equals(known.debt(), command.debt()))
                throw new PartyRefused(known.otherName() + " is on record already: " + known.inWords() + ", "
                        + known.liability().inWords() + ", from " + known.addedBy() + ". End that first if it is not"
                        + " true any more.");
    }

    /**
     * Says until which day it held; it stays on record. Refused with {@link ChangedMeanwhile} when somebody said another
     * day.
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
        var ends = relationships.byId(id).orElseThrow(() -> new NotThere("relationship", id.toString()));
        var stored = change.allowed(ends.party());
        if (ends.from() != null && until.isBefore(ends.from()))
            throw new PartyRefused("A relationship cannot end before it begins.");
        var now = relationships.byId(id).map(RelationshipTable.Ends::until).orElse(null);
        LastDay.refuseAnother("This relationship", "Until", now, until, shown);
        if (until.equals(now)) return;
        relationships.end(id, until);
        change.done(
                stored,
                "relationship ended",
                now == null ? Map.of() : Map.of("until", now.toString()),
                Map.of("until", until.toString()),
                null);
    }

    /** As it reads from the party's side, its aliases' relationships among them. */
    @Transactional(readOnly = true)
    public List<RelationshipRow> of(PartyId party) {
        return relationships
                .ask(files.clusters(List.of(party)).getOrDefault(party, List.of(party)))
                .get();
    }
}
