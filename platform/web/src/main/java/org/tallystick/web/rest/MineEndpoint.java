package org.tallystick.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tallystick.personal.Density;
import org.tallystick.personal.NotificationRow;
import org.tallystick.personal.Notifications;
import org.tallystick.personal.Preferences;
import org.tallystick.personal.PreferencesRow;
import org.tallystick.personal.SavedSearch;
import org.tallystick.personal.SavedSearches;
import org.tallystick.personal.Theme;
import org.tallystick.security.Needs;
import org.tallystick.web.KeyRules;
import org.tallystick.web.NotThere;

/** What belongs to the caller alone: how they want the window, and what they were told. */
@RestController
@Needs("me.view")
class MineEndpoint {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2_000;

    private final Preferences preferences;
    private final Notifications notifications;
    private final SavedSearches searches;
    private final KeyRules rules;

    MineEndpoint(Preferences preferences, Notifications notifications, SavedSearches searches, KeyRules rules) {
        this.searches = searches;
        this.preferences = preferences;
        this.notifications = notifications;
        this.rules = rules;
    }

    /** What is left out is as usual; {@code keys} holds only moved ones, from what everybody presses to the caller's. */
    record Wanted(
            @Nullable Theme theme,
            @Nullable Density density,
            @Nullable Boolean lettersNeedAlt,
            @Nullable Map<String, String> keys) {}

    /** Such as {@code q=rivera&standing=Owed}. */
    record Named(@Nullable String name, @Nullable String query) {}

    /** News of the caller, newest first, and how many of all are not read. */
    record News(int unread, List<Told> items) {}

    record Told(UUID id, String text, @Nullable String link, Instant toldAt, boolean read) {
        static Told of(NotificationRow row) {
            return new Told(row.id(), row.text(), row.link(), row.toldAt(), row.read());
        }
    }

    /** How the caller wants the window and its keys. */
    @GetMapping("/api/v1/me/preferences")
    PreferencesRow preferences() {
        return preferences.mine();
    }

    /** Replaces all of them; a key that already does something else is refused with 422. */
    @PutMapping("/api/v1/me/preferences")
    PreferencesRow change(@RequestBody Wanted wanted) {
        preferences.change(new PreferencesRow(
                wanted.theme() == null ? Theme.SYSTEM : wanted.theme(),
                wanted.density() == null ? Density.DEVICE : wanted.density(),
                Boolean.TRUE.equals(wanted.lettersNeedAlt()),
                rules.checked(wanted.keys() == null ? Map.of() : wanted.keys())));
        return preferences.mine();
    }

    /** What the caller was told, newest first. */
    @GetMapping("/api/v1/me/notifications")
    News notifications() {
        return new News(
                notifications.unread(),
                notifications.latest(MOST).stream().map(Told::of).toList());
    }

    /** The caller's saved searches by their names; the query is what stands behind the question mark of a search. */
    @GetMapping("/api/v1/me/searches")
    List<SavedSearch> searches() {
        return searches.mine();
    }

    /** Saves a search under a name, in place of what had that name before. */
    @PutMapping("/api/v1/me/searches")
    List<SavedSearch> save(@RequestBody Named search) {
        var name = search.name() == null ? "" : search.name().strip();
        var query = search.query() == null ? "" : search.query().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || query.isEmpty() || query.length() > LONGEST_QUERY)
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A search has a name of 1 to " + LONGEST_NAME + " characters, and is not empty.");
        if (!searches.save(name, query))
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "You keep fifty searches already. Forget one of them first.");
        return searches.mine();
    }

    /** Forgets a saved search. */
    @DeleteMapping("/api/v1/me/searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) {
        if (!searches.forget(uuid(id))) throw new NotThere("search", id);
    }

    /** Marks one as read; done twice it stays read. */
    @PostMapping("/api/v1/me/notifications/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        if (!notifications.read(uuid(id))) throw new NotThere("notification", id);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("notification", id);
        }
    }
}
