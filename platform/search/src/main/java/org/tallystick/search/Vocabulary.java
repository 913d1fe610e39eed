package org.tallystick.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.search.Spelling.Candidate;

/** The words that occur in the agency's names and streets, and which of them may have been meant. */
@Repository
class Vocabulary {

    private static final int MOST_WORDS = 4;
    private static final int MOST_MEANT = 8;
    private static final int MOST_BEGUN = 64;

    private static final String LEARN = """
            insert into search_word (word, sounds)
            select fresh.word,
                   case when fresh.spelled
                        then array[dmetaphone(fresh.word), dmetaphone_alt(fresh.word)] || daitch_mokotoff(fresh.word) end
              from unnest(cast(:words as text[]), cast(:spelled as boolean[])) as fresh (word, spelled)
             where not exists (select from search_word known where known.word = fresh.word)
            """;

    private static final String BEGUN = """
            select typed.word, array(select known.word from search_word known
                                      where known.word >= typed.word collate "C" and known.word < typed.behind collate "C"
                                      limit %d) as known
              from unnest(cast(:words as text[]), cast(:behind as text[])) typed (word, behind)
            """.formatted(MOST_BEGUN + 1);

    private static final String UNKNOWN = """
            select typed.word
              from unnest(cast(:words as text[]), cast(:behind as text[])) typed (word, behind)
             where not exists (select from search_word known
                                where known.word >= typed.word collate "C" and known.word < typed.behind collate "C"
                                  and known.sounds is not null)
            """;

    private static final String ALIKE = """
            select distinct word, sounds && code as alike
              from search_word,
                   (select array[dmetaphone(:word), dmetaphone_alt(:word)] || daitch_mokotoff(:word) as code) typed
             where sounds is not null
               and (word % :word or sounds && (select array[dmetaphone(:word), dmetaphone_alt(:word)]
                                                       || daitch_mokotoff(:word)))
             limit 1000
            """;

    /** Swapped and changed letters can leave no three letters of a word in their places. */
    private static final String NEAR = """
            select distinct word, false as alike
              from search_word
             where sounds is not null and length(word) between :length - 2 and :length + 2 and levenshtein_less_equal(word, :word, 3) <= 3
             limit 2000
            """;

    private final JdbcClient jdbc;
    private final CommonWords common;

    Vocabulary(JdbcClient jdbc, CommonWords common) {
        this.jdbc = jdbc;
        this.common = common;
    }

    /** Keeps the words; one that another transaction keeps just now may be kept twice, which does no harm. */
    void learn(List<String> words) {
        if (words.isEmpty()) return;
        var fresh = words.stream().distinct().sorted().toList();
        jdbc.sql(LEARN)
                .param("words", fresh.toArray(String[]::new))
                .param("spelled", fresh.stream().map(Words::isSpelled).toArray(Boolean[]::new))
                .update();
    }

    /** With the words that each word begins, unless they are too many; one word alone is found as quickly without. */
    Typed completed(Typed typed) {
        if (typed.words().size() < 2) return typed;
        var begun = new HashMap<String, List<String>>();
        var known = new HashSet<String>();
        jdbc.sql(BEGUN)
                .param("words", typed.words().toArray(String[]::new))
                .param("behind", behind(typed.words()))
                .query(row -> {
                    var word = row.getString("word");
                    var whole = List.of((String[]) row.getArray("known").getArray());
                    if (whole.size() <= MOST_BEGUN)
                        begun.put(word, whole.stream().distinct().toList());
                    if (whole.stream().anyMatch(Words::isSpelled)) known.add(word);
                });
        return typed.beginning(begun, known, common.among(begun));
    }

    private static String[] behind(List<String> words) {
        return words.stream().map(word -> word + "\udbff\udfff").toArray(String[]::new);
    }

    /**
     * Words that occur are kept as typed when others do not; when all occur, each may be wrong if nothing was found, and
     * none is if something was.
     */
    Spellings of(Typed typed, boolean foundNothing) {
        var spelled = typed.words().stream().filter(Words::isSpelled).toList();
        var unseen =
                spelled.stream().filter(word -> !typed.known().contains(word)).toList();
        var unknown = unseen.isEmpty() ? unseen : unknown(unseen);
        var suspects = unknown.isEmpty() && foundNothing ? spelled : unknown;
        Map<String, List<String>> meant = new HashMap<>();
        suspects.stream().limit(MOST_WORDS).forEach(word -> meant.put(word, meant(word)));
        return Spellings.of(typed.words(), meant);
    }

    private List<String> unknown(List<String> words) {
        return jdbc.sql(UNKNOWN)
                .param("words", words.toArray(String[]::new))
                .param("behind", behind(words))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> meant(String typed) {
        var alike = candidates(ALIKE, typed);
        return alike.stream().anyMatch(one -> one.distanceTo(typed) == 1)
                ? best(alike, typed)
                : best(
                        Stream.concat(alike.stream(), candidates(NEAR, typed).stream())
                                .toList(),
                        typed);
    }

    private static List<String> best(List<Candidate> candidates, String typed) {
        return candidates.stream()
                .filter(candidate -> candidate.mayMean(typed))
                .sorted(Candidate.nearestTo(typed))
                .map(Candidate::word)
                .distinct()
                .limit(MOST_MEANT)
                .toList();
    }

    private List<Candidate> candidates(String sql, String typed) {
        return jdbc.sql(sql)
                .param("word", typed)
                .param("length", typed.length())
                .query((row, _) -> new Candidate(row.getString("word"), row.getBoolean("alike")))
                .list();
    }
}
