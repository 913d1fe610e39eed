package org.tallystick.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * Words that a fifth of an agency's people have, such as "st" and the names of its city: an index is asked for the other
 * words, and these are read where something was found. Known from what the database counts for its own plans; it only
 * makes searches quicker.
 */
@Component
class CommonWords {

    private static final long HOLDS_NANOS = 600_000_000_000L;
    private static final double COMMON = 0.2;
    private static final double RARE = 0.05;

    private static final String FREQUENT = """
            select frequent.word
              from pg_stats, unnest(cast(cast(most_common_elems as text) as text[]), most_common_elem_freqs)
                as frequent (word, share)
             where schemaname = current_schema() and tablename = 'search_entry' and attname = 'words'
               and frequent.share >= :share and frequent.word is not null
            """;

    private record Read(Set<String> common, Set<String> notRare, long at) {}

    private final JdbcClient jdbc;
    private final Map<TenantId, Read> known = new ConcurrentHashMap<>();

    CommonWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the typed ones that begin a common word, where one is left that begins rare words only. */
    Set<String> among(Map<String, List<String>> begun) {
        var read = read();
        var found = new HashSet<String>();
        begun.forEach((typed, words) -> {
            if (words.stream().anyMatch(read.common()::contains)) found.add(typed);
        });
        boolean anyRare = begun.values().stream()
                .anyMatch(words -> !words.isEmpty() && words.stream().noneMatch(read.notRare()::contains));
        return anyRare ? found : Set.of();
    }

    /** What is known of the agency at hand is asked anew. */
    void forget() {
        known.remove(Tenants.current());
    }

    private Read read() {
        var tenant = Tenants.current();
        var read = known.get(tenant);
        if (read != null && System.nanoTime() - read.at() < HOLDS_NANOS) return read;
        var anew = new Read(frequent(COMMON), frequent(RARE), System.nanoTime());
        known.put(tenant, anew);
        return anew;
    }

    private Set<String> frequent(double share) {
        Collection<String> words =
                jdbc.sql(FREQUENT).param("share", share).query(String.class).list();
        return Set.copyOf(words);
    }
}
