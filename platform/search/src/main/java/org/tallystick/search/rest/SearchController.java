package org.tallystick.search.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tallystick.search.Search;
import org.tallystick.search.SearchPage;
import org.tallystick.security.Needs;

@RestController
class SearchController {

    private static final int PAGE = 25;
    private static final int LONGEST = 200;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** Finds debtors and accounts by numbers, names and addresses, begun or whole, then by other spellings. */
    @Needs("search.use")
    @GetMapping("/api/v1/search")
    SearchPage find(@RequestParam String q, @RequestParam(required = false) @Nullable String cursor) {
        if (q.isBlank() || q.length() > LONGEST)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Search for 1 to " + LONGEST + " characters.");
        return search.find(q, cursor, PAGE);
    }

    /** The accounts of a debtor that a search found, one line each. */
    @Needs("search.use")
    @GetMapping("/api/v1/search/{id}/accounts")
    SearchPage accounts(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        return search.under(read(id), cursor, PAGE);
    }

    /** What is no id answers like something that is not there. */
    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing here.");
        }
    }
}
