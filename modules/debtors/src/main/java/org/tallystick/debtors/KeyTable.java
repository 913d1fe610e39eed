package org.tallystick.debtors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.CopiedRows;

/** What parties may have in common, as digests: two that share none are never compared. */
@Repository
class KeyTable {

    /** A key that more parties share tells nothing, such as the address of a mortgage company with a common name. */
    static final int SHARED_BY_MOST = 60;

    /** Two parties that share a key; {@code place} is where the first stands in the list that was asked for. */
    record Sharing(int place, PartyId other) {}

    private record Keyed(long key, PartyId party) {}

    private final JdbcTemplate jdbc;
    private final Profiles profiles;

    KeyTable(JdbcTemplate jdbc, Profiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    void insertOf(List<NewParty> parties) {
        var keys = new HashMap<PartyId, Set<Long>>();
        for (var profile : profiles.given(parties)) keys.put(profile.id(), keysOf(profile));
        insert(keys);
    }

    /** Of parties that were just added; in the order of the index, which is walked once then. */
    void insert(Map<PartyId, Set<Long>> keysOf) {
        var keyed = new ArrayList<Keyed>(keysOf.size() * 4);
        keysOf.forEach((party, keys) -> {
            for (var key : keys) keyed.add(new Keyed(key, party));
        });
        keyed.sort(Comparator.comparingLong(Keyed::key));
        var rows = CopiedRows.into("party_key", "key", "party_id");
        for (var one : keyed) rows.row().big(one.key()).id(one.party().value());
        rows.write(jdbc);
    }

    /** Adds the keys of what has come to be known; those of what was known before stay, and a score decides. */
    void renew(Collection<PartyId> parties) {
        var keys = new ArrayList<Long>();
        var known = new ArrayList<String>();
        for (var profile : profiles.of(parties).values())
            for (var key : keysOf(profile)) {
                keys.add(key);
                known.add(profile.id().value().toString());
            }
        if (keys.isEmpty()) return;
        jdbc.update("""
                insert into party_key (key, party_id)
                select * from unnest(cast(? as bigint[]), cast(? as uuid[])) on conflict do nothing""", keys.toArray(Long[]::new), known.toArray(String[]::new));
    }

    private static final String KNOWN = "select party_id from party_key where key = a.key order by party_id limit ?";
    private static final String TRIED =
            "select party_id from party_trial_key where trial_id = ? and key = a.key order by party_id limit ?";

    /** Who shares a key with whom of the list, themselves left out. */
    Set<Sharing> sharing(List<Profile> asked, List<Set<Long>> keysOf) {
        return sharing(KNOWN, asked, keysOf, SHARED_BY_MOST);
    }

    /** The same, also with those that are only tried. */
    Set<Sharing> sharing(UUID trial, List<Profile> asked, List<Set<Long>> keysOf) {
        var both = "(" + KNOWN + ") union all (" + TRIED + ") order by party_id limit ?";
        return sharing(both, asked, keysOf, SHARED_BY_MOST, trial, SHARED_BY_MOST, SHARED_BY_MOST);
    }

    private Set<Sharing> sharing(String others, List<Profile> asked, List<Set<Long>> keysOf, Object... terms) {
        var keys = new ArrayList<Long>();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < asked.size(); place++)
            for (var key : keysOf.get(place)) {
                keys.add(key);
                places.add(place);
            }
        var found = new HashSet<Sharing>();
        if (keys.isEmpty()) return found;
        var given = new ArrayList<Object>(List.of(keys.toArray(Long[]::new), places.toArray(Integer[]::new)));
        given.addAll(List.of(terms));
        jdbc.query(
                """
                select a.place, k.party_id
                  from unnest(cast(? as bigint[]), cast(? as int[])) a (key, place)
                 cross join lateral (""" + others + ") k",
                row -> {
                    var other = new PartyId(row.getObject("party_id", UUID.class));
                    if (!other.equals(asked.get(row.getInt("place")).id()))
                        found.add(new Sharing(row.getInt("place"), other));
                },
                given.toArray());
        return found;
    }

    static Set<Long> keysOf(Profile profile) {
        var sounds = new TreeSet<String>();
        for (var name : profile.names())
            for (var word : name.words()) if (word.length() > 1) sounds.add(ComparedName.sound(word));
        var keys = new TreeSet<Long>();
        for (var identifier : profile.identifiers()) {
            var text = identifier.kind() + "|" + identifier.issuer() + "|" + identifier.lookup();
            switch (identifier.kind()) {
                case SSN, EIN, DRIVER_LICENSE, BOOKING -> keys.add(hash("id|" + text));
                case CASE, OTHER -> sounds.forEach(sound -> keys.add(hash("id|" + text + "|" + sound)));
            }
        }
        for (var email : profile.emails()) keys.add(hash("email|" + email));
        for (var sound : sounds) {
            if (profile.bornOn() != null) keys.add(hash("born|" + profile.bornOn() + "|" + sound));
            for (var phone : profile.phones()) keys.add(hash("phone|" + phone + "|" + sound));
            for (var address : profile.addresses()) keys.add(hash("at|" + street(address) + "|" + sound));
        }
        return keys;
    }

    private static String street(String address) {
        return address.substring(0, address.lastIndexOf('|'));
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
