package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.CopiedRows;
import tools.jackson.databind.json.JsonMapper;

/** Parties that are only tried: by what they are compared, and who of them would be linked to whom. */
@Repository
class TrialTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    TrialTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID trial, List<Profile> profiles, List<Set<Long>> keysOf) {
        var parties = CopiedRows.into("party_trial", "trial_id", "party_id", "profile");
        var keys = CopiedRows.into("party_trial_key", "trial_id", "key", "party_id");
        for (int place = 0; place < profiles.size(); place++) {
            var profile = profiles.get(place);
            parties.row().id(trial).id(profile.id().value()).json(JSON.writeValueAsString(profile));
            for (var key : keysOf.get(place))
                keys.row().id(trial).big(key).id(profile.id().value());
        }
        parties.write(jdbc);
        keys.write(jdbc);
    }

    Map<PartyId, Profile> profiles(UUID trial, Collection<PartyId> parties) {
        var profiles = new HashMap<PartyId, Profile>();
        if (parties.isEmpty()) return profiles;
        jdbc.query(
                "select profile from party_trial where trial_id = ? and party_id = any (cast(? as uuid[]))",
                row -> {
                    var profile = JSON.readValue(row.getString(1), Profile.class);
                    profiles.put(profile.id(), profile);
                },
                trial,
                AtWork.textsOf(parties));
        return profiles;
    }

    void point(UUID trial, Map<PartyId, PartyId> aliasToOther) {
        jdbc.batchUpdate(
                "update party_trial set into_id = ? where trial_id = ? and party_id = ?",
                List.copyOf(aliasToOther.entrySet()),
                AT_ONCE,
                (row, entry) -> {
                    row.setObject(1, entry.getValue().value());
                    row.setObject(2, trial);
                    row.setObject(3, entry.getKey().value());
                });
    }

    /** For each of them that is only tried where its links end: with itself, another one, or somebody who is known. */
    Map<PartyId, PartyId> topsOf(UUID trial, Collection<PartyId> parties) {
        var tops = new HashMap<PartyId, PartyId>();
        if (parties.isEmpty()) return tops;
        jdbc.query(
                """
                with recursive up (asked, id, into_id) as (
                    select party_id, party_id, into_id from party_trial
                     where trial_id = ? and party_id = any (cast(? as uuid[]))
                    union
                    select up.asked, up.into_id, t.into_id
                      from up left join party_trial t on t.trial_id = ? and t.party_id = up.into_id
                     where up.into_id is not null)
                select asked, id from up where into_id is null""",
                row -> {
                    tops.put(PartyTable.id(row, "asked"), PartyTable.id(row, "id"));
                },
                trial,
                AtWork.textsOf(parties),
                trial);
        return tops;
    }

    /** These, with all that are only tried and would be linked to them. */
    Map<PartyId, List<PartyId>> withTried(UUID trial, Map<PartyId, List<PartyId>> membersOf) {
        var survivors = new ArrayList<PartyId>();
        var members = new ArrayList<PartyId>();
        membersOf.forEach((survivor, some) -> some.forEach(member -> {
            survivors.add(survivor);
            members.add(member);
        }));
        var all = new HashMap<PartyId, List<PartyId>>();
        jdbc.query(
                """
                with recursive down (survivor, id) as (
                    select * from unnest(cast(? as uuid[]), cast(? as uuid[]))
                    union
                    select down.survivor, t.party_id
                      from down join party_trial t on t.trial_id = ? and t.into_id = down.id)
                select survivor, id from down""",
                row -> {
                    all.computeIfAbsent(PartyTable.id(row, "survivor"), _ -> new ArrayList<>())
                            .add(PartyTable.id(row, "id"));
                },
                AtWork.textsOf(survivors),
                AtWork.textsOf(members),
                trial);
        return all;
    }

    void delete(UUID trial) {
        jdbc.update("delete from party_trial_key where trial_id = ?", trial);
        jdbc.update("delete from party_trial where trial_id = ?", trial);
    }
}
