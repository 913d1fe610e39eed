package org.tallystick.debtors.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.PairRow;
import org.tallystick.security.Cursors;
import org.tallystick.security.Needs;

/** Pairs of parties that may be one, and the links that imports made. */
@RestController
@RequestMapping("/api/v1/matches")
@Tag(name = "Matches")
class MatchController {

    @Schema(name = "Match")
    record MatchAnswer(
            UUID id,

            @Schema(description = "the number of the party that was known first")
            String older,

            String olderName,
            String newer,
            String newerName,
            int points,
            List<String> reasons,
            String source,
            String foundAt) {
        static MatchAnswer of(PairRow pair) {
            return new MatchAnswer(
                    pair.id(),
                    pair.older().party().number(),
                    pair.older().party().name(),
                    pair.newer().party().number(),
                    pair.newer().party().name(),
                    pair.score().points(),
                    pair.score().reasons(),
                    pair.source(),
                    pair.foundAt().toString());
        }
    }

    @Schema(name = "MatchPage")
    record Page(
            long waiting, List<MatchAnswer> items, @Nullable String next) {}

    @Schema(name = "MatchLinks")
    record Links(List<PartyAnswer.Merge> items, @Nullable String next) {}

    @Schema(name = "MatchDecision")
    record Decided(Matching.Decision decision, @Nullable String reason) {}

    private final Matching matching;
    private final Merges merges;
    private final Cursors cursors;

    MatchController(Matching matching, Merges merges, Cursors cursors) {
        this.matching = matching;
        this.merges = merges;
        this.cursors = cursors;
    }

    @GetMapping
    @Needs("party.merge")
    @Operation(summary = "Pairs that wait for somebody to say whether they are one, the most alike first")
    Page waiting(
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, 100);
        var pairs = matching.waiting(opened(cursor), size);
        return new Page(
                matching.countWaiting(),
                pairs.stream().map(MatchAnswer::of).toList(),
                pairs.size() < size
                        ? null
                        : cursors.seal("matches " + pairs.getLast().id()));
    }

    @PostMapping("/{id}/decision")
    @Needs("party.merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decides a pair: SAME makes the newer an alias of the older, NOT_SAME is never asked again")
    void decide(@PathVariable String id, @RequestBody Decided decided) {
        var match = Numbers.id("match", id);
        matching.decide(match, Numbers.given("decision", decided.decision()), decided.reason());
    }

    @GetMapping("/links")
    @Needs("party.view")
    @Operation(summary = "Links that imports made by themselves, the newest first; unmerge the alias to take one back")
    Links links(
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, 200);
        var rows = merges.newest(true, opened(cursor), size);
        return new Links(
                rows.stream().map(PartyAnswer.Merge::of).toList(),
                rows.size() < size
                        ? null
                        : cursors.seal("matches " + rows.getLast().id()));
    }

    private @Nullable UUID opened(@Nullable String cursor) {
        if (cursor == null) return null;
        var plain = cursors.open(cursor);
        return Numbers.id("match", plain.substring(plain.indexOf(' ') + 1));
    }
}
