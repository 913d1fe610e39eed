package org.tallystick.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.search.SearchHit;

/** What a search tells beside the hits of the index: notes, and facts about hits; the module that keeps accounts knows them. */
public interface FoundBeside {

    /** A note with the words that were looked for: on which account, about whom, when and by whom. */
    record Note(String accountNumber, String debtor, String when, String text, HitFacts facts) {}

    /** Some notes, newest first, and the sealed cursor of the next ones. */
    record NotePage(List<Note> items, @Nullable String next) {
        static final NotePage NONE = new NotePage(List.of(), null);

        public NotePage {
            items = List.copyOf(items);
        }
    }

    /** NotePage on accounts that this person may see. */
    NotePage notes(String typed, @Nullable String cursor, int limit);

    /** By hit; one of which this person may see nothing is left out. */
    Map<UUID, HitFacts> facts(List<SearchHit> hits);
}
