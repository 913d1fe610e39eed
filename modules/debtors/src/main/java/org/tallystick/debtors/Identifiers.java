package org.tallystick.debtors;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Attempts;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** Numbers that others gave parties: masked for everybody, revealed to few, with a reason, on the record. */
@Service
public class Identifiers {

    private static final String REVEAL = "identifier.reveal";
    private static final int SHORTEST_REASON = 5;

    private final Change change;
    private final IdentifierTable identifiers;
    private final PartyTable parties;
    private final Authority authority;
    private final Audit audit;
    private final Attempts reveals;

    Identifiers(
            Change change,
            IdentifierTable identifiers,
            PartyTable parties,
            Authority authority,
            Audit audit,
            InstantSource clock,
            @Value("${tallystick.identifiers.reveals-per-hour:20}") long revealsPerHour) {
        this.change = change;
        this.identifiers = identifiers;
        this.parties = parties;
        this.authority = authority;
        this.audit = audit;
        this.reveals = new Attempts(revealsPerHour, Duration.ofHours(1), clock);
    }

    /** Adds one to a party; the same id again changes nothing. Refused with {@link PartyRefused} when it is there already. */
    @Transactional
    public void add(UUID id, PartyId party, NewIdentifier identifier, String source) {
        if (source.isBlank()) throw new PartyRefused("Say who gave the number.");
        CardNumberRefused.check(source);
        var stored = change.allowed(party);
        if (identifiers.byId(id).isPresent()) return;
        if (identifiers.partiesWith(identifier).contains(party))
            throw new PartyRefused("This " + identifier.kind().inWords() + " is on record for the party already.");
        identifiers.insert(List.of(new IdentifierTable.Given(id, party, identifier, source.strip())));
        change.done(
                stored,
                "identifier added",
                Map.of(),
                Map.of(
                        "kind", identifier.kind().name(),
                        "masked", IdentifierRow.masked(identifier.kind(), identifier.lastFour()),
                        "source", source.strip()),
                null);
    }

    /**
     * Says that an identifier is not this party's, or no longer; it stays on record. Refused with {@link ChangedMeanwhile}
     * when somebody ended it for another reason.
     */
    @Transactional
    public void end(UUID id, String why) {
        end(id, why, null);
    }

    /** Says it also where another reason was given before, as {@code shown}; one that was given since is shown anew. */
    @Transactional
    public void correctEnd(UUID id, String why, ChangedMeanwhile shown) {
        end(id, why, shown);
    }

    private void end(UUID id, String why, @Nullable ChangedMeanwhile shown) {
        if (why.isBlank()) throw new PartyRefused("Say why the number no longer counts.");
        CardNumberRefused.check(why);
        var stored = change.allowed(row(id).party());
        var row = row(id);
        var said = row.endedWhy();
        if (why.strip().equals(said)) return;
        if (said != null) refuseUnseen(row, said, why.strip(), shown);
        identifiers.end(id, why.strip());
        var before = new LinkedHashMap<String, Object>();
        before.put("kind", row.kind().name());
        before.put("masked", row.masked());
        if (said != null) before.put("why", said);
        change.done(stored, "identifier ended", before, Map.of(), why.strip());
    }

    private static void refuseUnseen(IdentifierRow row, String said, String why, @Nullable ChangedMeanwhile shown) {
        var now = List.of(new ChangedMeanwhile.Difference("why", "Why it no longer counts", said, why));
        if (!ChangedMeanwhile.wasShown(shown, now)) throw new ChangedMeanwhile(row.masked(), 0, now);
    }

    /**
     * The number in full, for a reason that is kept with who asked. Refused to whom may not, without a reason, and after
     * twenty in an hour, each with a sentence and a line in the audit.
     */
    @Transactional
    public String reveal(UUID id, String reason) {
        var allowed = authority.require(REVEAL);
        var row = row(id);
        authority.actsIn(List.of("debtor:" + row.party().value()));
        var party = parties.stored(List.of(row.party())).get(row.party());
        if (party == null) throw new IllegalStateException("There is no such party.");
        var act = Act.of(REVEAL, "party", party.number())
                .after(Map.of("kind", row.kind().name(), "masked", row.masked(), "identifier", id.toString()))
                .why(reason.strip())
                .authority(allowed.reason());
        if (reason.strip().length() < SHORTEST_REASON)
            throw refused(act, Refusal.Because.CONTENT, "Say for what you need the number in full.");
        var wait = reveals.take(CurrentPerson.get().person().toString());
        if (wait > 0)
            throw refused(
                    act,
                    Refusal.Because.STATE,
                    "You have seen as many numbers in full as one may in an hour; the next one is open to you in "
                            + Counted.of(Math.ceilDiv(wait, 60), "minute") + ".");
        audit.done(act);
        return identifiers.open(id);
    }

    private PartyRefused refused(Act act, Refusal.Because because, String sentence) {
        audit.refused(act, sentence);
        return new PartyRefused(because, sentence);
    }

    /** Masked. Refused with {@link NotThere} when there is none. */
    @Transactional(readOnly = true)
    public IdentifierRow row(UUID id) {
        return identifiers.byId(id).orElseThrow(() -> new NotThere("identifier", id.toString()));
    }
}
