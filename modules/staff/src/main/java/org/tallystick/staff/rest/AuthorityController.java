package org.tallystick.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Needs;
import org.tallystick.security.Permission;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.AuthorityRow;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.GrantAuthority.Document;
import org.tallystick.staff.HolderKind;
import org.tallystick.staff.Impact;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.StaffRefused;

/** The agency's ladder and people, and who may do what. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Ladder and people")
class AuthorityController {

    @Schema(name = "Person")
    record PersonAnswer(
            String username,
            String name,
            @JsonProperty("class") @Nullable String jobClass,
            @Nullable String rung,
            String position,
            boolean service) {
        static PersonAnswer of(PersonRow row) {
            return new PersonAnswer(
                    row.username(), row.name(), row.jobClass(), row.rung(), row.position(), row.service());
        }
    }

    @Schema(name = "People")
    record PeopleAnswer(List<PersonAnswer> items) {}

    @Schema(name = "LadderAnswer")
    record LadderAnswer(LadderRow ladder, List<String> openQuestions) {}

    @Schema(name = "PersonAuthorities")
    record AuthoritiesAnswer(String person, List<AuthorityRow> items) {}

    @Schema(name = "AuthorityQuestion")
    record Asked(
            @Schema(description = "a username") String person,

            @Schema(description = "the stable id of an action or of a row, such as garnishment.approve")
            String action,

            @Nullable Long amountCents,
            @Nullable String debtType,
            @Nullable String department) {
        private static boolean isSaid(@Nullable String word) {
            return word != null && !word.isBlank();
        }

        /** Refused with {@link StaffRefused} when nobody, nothing or less than nothing is asked about. */
        private void check() {
            if (!isSaid(person) || !isSaid(action)) throw new StaffRefused("Say who, and which action.");
            if (amountCents != null && amountCents < 0) throw new StaffRefused("An amount is not below zero.");
        }
    }

    @Schema(name = "AuthorityAnswer")
    record Answer(boolean allowed, String reason, @Nullable String actingFor) {}

    @Schema(name = "AuthorityDocument")
    record DocumentAsked(
            String number, String givenBy, @Nullable String citation) {}

    @Schema(name = "AuthorityGiven")
    record Given(
            @Schema(description = "such as garnishment.approve; a row alone, or an act with .none, takes it away")
            String action,

            @Schema(description = "CLASS, POSITION or PERSON")
            HolderKind kind,

            @Schema(description = "the key of the class or position, or the username")
            String holder,

            @Nullable Long limitCents,
            @Nullable String debtType,
            @Nullable String department,
            @Nullable Boolean delegated,
            @Nullable DocumentAsked document,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,

            @Schema(
                    description =
                            "true asks somebody who holds it, where the caller does not; without it that is refused,"
                                    + " since nobody grants what they do not hold")
            @Nullable
            Boolean ask,

            @Schema(description = "version of the ladder as it was looked at") @Nullable
            Integer version) {
        GrantAuthority command(LocalDate today, int now) {
            if (action == null || kind == null || holder == null || reason == null)
                throw new StaffRefused("Say what, to whom, and why.");
            return new GrantAuthority(
                    action,
                    kind,
                    holder,
                    limitCents == null ? null : Money.ofCents(limitCents),
                    debtType,
                    department,
                    Boolean.TRUE.equals(delegated),
                    document == null ? null : new Document(document.number(), document.givenBy(), document.citation()),
                    from == null ? today : from,
                    until,
                    reason,
                    version == null ? now : version);
        }
    }

    @Schema(name = "AuthorityGivenAnswer")
    record GivenAnswer(boolean inForce, Impact impact) {}

    private final BusinessDay day;
    private final Ladder ladder;
    private final People people;
    private final Authorities authorities;

    AuthorityController(Ladder ladder, People people, Authorities authorities, BusinessDay day) {
        this.day = day;
        this.ladder = ladder;
        this.people = people;
        this.authorities = authorities;
    }

    @GetMapping("/ladder")
    @Needs("ladder.view")
    @Operation(
            summary = "Rungs, series and classes with their lines and holders, and what the agency must still answer")
    LadderAnswer ladder() {
        return new LadderAnswer(ladder.now(), ladder.openQuestions());
    }

    @GetMapping("/people")
    @Needs("ladder.view")
    @Operation(summary = "The people of the agency and the positions they hold today")
    PeopleAnswer people() {
        return new PeopleAnswer(people.all().stream().map(PersonAnswer::of).toList());
    }

    @GetMapping("/people/{id}/authorities")
    @Needs("ladder.view")
    @Operation(summary = "What a person may do and what not, each with the reason; the id is a username")
    AuthoritiesAnswer authorities(@PathVariable("id") String id) {
        return new AuthoritiesAnswer(id, authorities.of(id));
    }

    @PostMapping("/authorities/check")
    @Needs("ladder.view")
    @Operation(summary = "Whether a person may do this for this amount and debt type, and why or why not")
    Answer check(@RequestBody Asked asked) {
        asked.check();
        var cents = asked.amountCents();
        var answer = authorities.check(
                asked.person().strip(),
                asked.action().strip(),
                cents == null ? null : Money.ofCents(cents),
                Asked.isSaid(asked.debtType()) ? asked.debtType() : null,
                Asked.isSaid(asked.department()) ? asked.department() : null);
        return switch (answer) {
            case Permission.Allowed allowed -> {
                var acting = allowed.actingFor();
                yield new Answer(true, allowed.reason(), acting == null ? null : acting.name());
            }
            case Permission.Refused refused -> new Answer(false, Objects.requireNonNull(refused.reason()), null);
        };
    }

    @PostMapping("/authorities/impact")
    @Needs("authority.grant")
    @Operation(summary = "Who would gain and who would lose what, before it is given")
    Impact impact(@RequestBody Given asked) {
        return authorities.impact(asked.command(day.today(), ladder.now().version()));
    }

    @PostMapping("/authorities")
    @Needs("authority.grant")
    @Operation(
            summary =
                    "Gives or takes away authority; what the caller does not hold is refused with 403, or asked of somebody"
                            + " who does and not in force")
    GivenAnswer give(@RequestBody Given asked) {
        var command = asked.command(day.today(), ladder.now().version());
        var impact = authorities.impact(command);
        return new GivenAnswer(
                Boolean.TRUE.equals(asked.ask()) ? authorities.ask(command) : authorities.grant(command), impact);
    }
}
