package org.tallystick.workbench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.ContactRow;
import org.tallystick.web.ChangedMeanwhile.Difference;

/** What is true of a contact point, as the fields of a form have it; two who change it at once are brought together. */
record Reached(ContactRow.Status status, String bestTime, String language, String texts) {

    static final String NOT_ASKED = "not asked";
    static final String AGREED = "agreed";
    static final String NO = "no";

    static Reached of(ContactRow contact) {
        var consent = contact.smsConsent();
        return new Reached(
                contact.status(),
                Objects.requireNonNullElse(contact.bestTime(), ""),
                Objects.requireNonNullElse(contact.language(), ""),
                consent == null ? NOT_ASKED : consent ? AGREED : NO);
    }

    @Nullable
    Boolean consent() {
        return texts.equals(NOT_ASKED) ? null : Boolean.valueOf(texts.equals(AGREED));
    }

    /** Where somebody else said something new as well, and something else; and what else of {@code shown} differs. */
    List<Difference> against(Reached seen, Reached now, Set<String> shown) {
        var differences = new ArrayList<Difference>();
        differ(differences, shown, "status", "Status", seen.status.inWords(), now.status.inWords(), status.inWords());
        differ(differences, shown, "bestTime", "Best time", seen.bestTime, now.bestTime, bestTime);
        differ(differences, shown, "language", "Language", seen.language, now.language, language);
        differ(differences, shown, "texts", "Text messages", seen.texts, now.texts, texts);
        return differences;
    }

    /** What stands then: of each field what only one of them changed, and of those {@code shown} what was picked. */
    Reached mergedWith(Reached seen, Reached now, Set<String> shown, Set<String> yours) {
        var merging = new Merging(shown, yours);
        return new Reached(
                merging.one("status", seen.status, now.status, status),
                merging.one("bestTime", seen.bestTime, now.bestTime, bestTime),
                merging.one("language", seen.language, now.language, language),
                merging.one("texts", seen.texts, now.texts, texts));
    }

    private record Merging(Set<String> shown, Set<String> yours) {

        <T> T one(String field, T seen, T now, T typed) {
            if (shown.contains(field)) return yours.contains(field) ? typed : now;
            return !typed.equals(seen) && now.equals(seen) ? typed : now;
        }
    }

    private static void differ(
            List<Difference> differences,
            Set<String> shown,
            String field,
            String words,
            String seen,
            String now,
            String typed) {
        boolean both = !typed.equals(seen) && !now.equals(seen);
        if ((both || shown.contains(field)) && !typed.equals(now))
            differences.add(new Difference(field, words, now, typed));
    }
}
