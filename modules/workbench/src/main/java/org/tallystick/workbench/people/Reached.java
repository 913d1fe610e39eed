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

    /** Where somebody else said something new as well, and something else. */
    List<Difference> against(Reached seen, Reached now) {
        var differences = new ArrayList<Difference>();
        differ(differences, "status", "Status", seen.status.inWords(), now.status.inWords(), status.inWords());
        differ(differences, "bestTime", "Best time", seen.bestTime, now.bestTime, bestTime);
        differ(differences, "language", "Language", seen.language, now.language, language);
        differ(differences, "texts", "Text messages", seen.texts, now.texts, texts);
        return differences;
    }

    /** What stands then: of each field what only one of them changed, and of the others what was picked. */
    Reached mergedWith(Reached seen, Reached now, Set<String> yours) {
        return new Reached(
                one(seen.status, now.status, status, yours.contains("status")),
                one(seen.bestTime, now.bestTime, bestTime, yours.contains("bestTime")),
                one(seen.language, now.language, language, yours.contains("language")),
                one(seen.texts, now.texts, texts, yours.contains("texts")));
    }

    private static <T> T one(T seen, T now, T typed, boolean picked) {
        if (typed.equals(seen)) return now;
        return now.equals(seen) || picked ? typed : now;
    }

    private static void differ(
            List<Difference> differences, String field, String words, String seen, String now, String typed) {
        if (!typed.equals(seen) && !now.equals(seen) && !typed.equals(now))
            differences.add(new Difference(field, words, now, typed));
    }
}
