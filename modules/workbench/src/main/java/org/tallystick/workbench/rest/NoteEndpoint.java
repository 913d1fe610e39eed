package org.tallystick.workbench.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Notes;

@RestController
@Tag(name = "Accounts")
class NoteEndpoint {

    private static final int LONGEST = 200;

    record NotesBody(List<NoteBody> items, @Nullable String next) {}

    record NoteBody(String account, String debtor, String at, String text, String actor) {}

    private final Notes notes;

    NoteEndpoint(Notes notes) {
        this.notes = notes;
    }

    @GetMapping("/api/v1/notes")
    @Needs("search.use")
    @Operation(summary = "What was said and noted with these words, newest first, on accounts that the caller may see")
    NotesBody find(
            @Parameter(description = "words, begun or whole; all of them must stand in the note") @RequestParam
                    String q,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "25") int limit) {
        if (q.isBlank() || q.length() > LONGEST)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Search for 1 to " + LONGEST + " characters.");
        var page = notes.find(q, cursor, limit);
        return new NotesBody(page.items().stream().map(NoteEndpoint::body).toList(), page.next());
    }

    private static NoteBody body(Notes.Note note) {
        return new NoteBody(
                note.account().number(), note.debtor(), note.at().toString(), note.text(), note.actorName());
    }
}
