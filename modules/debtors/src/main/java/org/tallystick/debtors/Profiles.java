package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what parties are compared by, each by itself: an alias is compared by what was given of it. */
@Component
class Profiles {

    private final PartyTable parties;
    private final IdentifierTable identifiers;
    private final JdbcTemplate jdbc;

    Profiles(PartyTable parties, IdentifierTable identifiers, JdbcTemplate jdbc) {
        this.parties = parties;
        this.identifiers = identifiers;
        this.jdbc = jdbc;
    }

    List<Profile> given(List<NewParty> news) {
        return news.stream()
                .map(party -> Profile.of(
                        party,
                        party.identifiers().stream().map(identifiers::digest).toList()))
                .toList();
    }

    Map<PartyId, Profile> of(Collection<PartyId> ids) {
        var profiles = new LinkedHashMap<PartyId, Profile>();
        if (ids.isEmpty()) return profiles;
        var digests = identifiers.digestsOf(ids);
        var names = namesOf(ids);
        var reached = reachedOf(ids);
        parties.stored(ids).forEach((id, stored) -> {
            var points = reached.getOrDefault(id, new Reached());
            profiles.put(
                    id,
                    new Profile(
                            id,
                            stored.kind(),
                            Profile.names(
                                    stored.kind(), stored.name(), stored.parts(), names.getOrDefault(id, List.of())),
                            stored.bornOn(),
                            digests.getOrDefault(id, List.of()),
                            points.of(NewContact.Kind.PHONE),
                            points.of(NewContact.Kind.EMAIL),
                            points.of(NewContact.Kind.ADDRESS)));
        });
        return profiles;
    }

    private Map<PartyId, List<String>> namesOf(Collection<PartyId> ids) {
        var names = new HashMap<PartyId, List<String>>();
        jdbc.query(
                "select party_id, name from party_name where party_id = any (cast(? as uuid[])) order by id",
                row -> {
                    names.computeIfAbsent(PartyTable.id(row, "party_id"), _ -> new ArrayList<>())
                            .add(row.getString("name"));
                },
                (Object) AtWork.textsOf(ids));
        return names;
    }

    private static final class Reached {
        private final Map<NewContact.Kind, Set<String>> normals = new HashMap<>();

        void add(NewContact.Kind kind, @Nullable String normal) {
            if (normal != null)
                normals.computeIfAbsent(kind, _ -> new TreeSet<>()).add(normal);
        }

        Set<String> of(NewContact.Kind kind) {
            return normals.getOrDefault(kind, Set.of());
        }
    }

    private Map<PartyId, Reached> reachedOf(Collection<PartyId> ids) {
        var reached = new HashMap<PartyId, Reached>();
        jdbc.query(
                """
                select party_id, kind, normal, line1, line2, zip from contact_point
                 where party_id = any (cast(? as uuid[]))""",
                row -> {
                    var kind = NewContact.Kind.valueOf(row.getString("kind"));
                    reached.computeIfAbsent(PartyTable.id(row, "party_id"), _ -> new Reached())
                            .add(kind, normal(kind, row));
                },
                (Object) AtWork.textsOf(ids));
        return reached;
    }

    /** Addresses from before they were brought to one spelling are brought to it here. */
    private static @Nullable String normal(NewContact.Kind kind, ResultSet row) throws SQLException {
        var normal = row.getString("normal");
        return normal != null || kind != NewContact.Kind.ADDRESS
                ? normal
                : Places.normal(row.getString("line1"), row.getString("line2"), row.getString("zip"));
    }
}
