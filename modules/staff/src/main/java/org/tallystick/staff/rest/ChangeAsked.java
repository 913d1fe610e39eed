package org.tallystick.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.staff.AddRung;
import org.tallystick.staff.ChangeClass;
import org.tallystick.staff.ChangePosition;
import org.tallystick.staff.ChangeSeries;
import org.tallystick.staff.EndSeat;
import org.tallystick.staff.LadderChange;
import org.tallystick.staff.RenameRung;
import org.tallystick.staff.RetireClass;
import org.tallystick.staff.SeatPerson;
import org.tallystick.staff.SeatSeveral;
import org.tallystick.staff.StaffRefused;

/** A change of the ladder as programs ask for it: which fields it reads depends on its kind. */
@Schema(name = "LadderChange")
record ChangeAsked(
        Kind kind,

        @Schema(description = "of the rung, the class or the position; none for a new class or position") @Nullable
        String key,

        @Schema(description = "of the rung or the series; of somebody new") @Nullable
        String name,

        @Schema(description = "what a rung does, in a word or two") @Nullable
        String says,

        @Schema(description = "the rung below a new one; none for the lowest") @Nullable
        String above,

        @Schema(description = "of the class, or of the series that is called something else") @Nullable
        String code,

        @Nullable String family,

        @Schema(description = "of the class or the position") @Nullable
        String title,

        @Nullable String series,
        @Nullable String rung,

        @Schema(description = "the key of a class") @Nullable
        String reportsTo,

        @Schema(description = "keys of classes that it directs and does not evaluate") @Nullable
        List<String> leadsOver,

        @Schema(description = "keys of classes that it evaluates") @Nullable
        List<String> supervises,

        @JsonProperty("class") @Schema(description = "the key of the class of a position or a person") @Nullable
        String jobClass,

        @Schema(description = "the key of the position that is taken or left") @Nullable
        String position,

        @Nullable String department,
        @Nullable String unit,

        @Schema(description = "the usernames of those who take a position") @Nullable
        List<String> people,

        @Schema(description = "a username") @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate until,

        @Schema(description = "of somebody who leaves") @Nullable
        LocalDate lastDay,

        @Schema(description = "whether what they held until now ends the day before") @Nullable
        Boolean moves,

        @Schema(description = "for the kind AUTHORITY") AuthorityController.@Nullable Given authority,
        @Nullable String reason,

        @Schema(description = "version of the ladder as it was looked at") @Nullable
        Integer version) {

    enum Kind {
        RENAME_RUNG,
        ADD_RUNG,
        SERIES,
        CLASS,
        RETIRE_CLASS,
        POSITION,
        /** People who are known take a position. */
        SEATS,
        /** Somebody, new or known, takes a position of a class. */
        PERSON,
        /** Somebody leaves one position, or all. */
        LEAVES,
        AUTHORITY
    }

    LadderChange command(LocalDate today, int now) {
        int seen = version == null ? now : version;
        var first = from == null ? today : from;
        boolean instead = Boolean.TRUE.equals(moves);
        return switch (said(kind, "kind")) {
            case RENAME_RUNG -> new RenameRung(said(key, "key"), said(name, "name"), says);
            case ADD_RUNG -> new AddRung(said(name, "name"), says, above);
            case SERIES -> new ChangeSeries(code, said(name, "name"), family);
            case CLASS ->
                new ChangeClass(
                        key,
                        code,
                        said(title, "title"),
                        said(series, "series"),
                        said(rung, "rung"),
                        reportsTo,
                        list(leadsOver),
                        list(supervises),
                        said(reason, "reason"),
                        seen);
            case RETIRE_CLASS -> new RetireClass(said(key, "key"), said(reason, "reason"));
            case POSITION ->
                new ChangePosition(key, said(title, "title"), jobClass, department, unit, said(reason, "reason"), seen);
            case SEATS -> new SeatSeveral(list(people), said(position, "position"), first, until, instead, seen);
            case PERSON ->
                new SeatPerson(
                        said(person, "person"), name, said(jobClass, "class"), position, first, until, instead, seen);
            case LEAVES ->
                new EndSeat(said(person, "person"), position, said(lastDay, "lastDay"), said(reason, "reason"), seen);
            case AUTHORITY -> said(authority, "authority").command(today, now);
        };
    }

    private static List<String> list(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.of());
    }

    private <T> T said(@Nullable T value, String field) {
        if (value == null) throw new StaffRefused("This change needs the field “" + field + "”.");
        return value;
    }
}
