package org.tallystick.workbench.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.ChangeHold;
import org.tallystick.accounts.HeldAction;
import org.tallystick.accounts.HoldId;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.HoldType;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.LiftHold;
import org.tallystick.accounts.PlaceHold;
import org.tallystick.security.Needs;
import org.tallystick.web.Given;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.SeenHolds;
import org.tallystick.workbench.Workbench;
import org.tallystick.workbench.WorkbenchSubject;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Holds")
class HoldEndpoint {

    /** What a hold is placed on. */
    enum Scope {
        DEBTOR,
        ACCOUNT,
        DEBT
    }

    record HoldBody(
            UUID id,
            @Nullable String account,
            @Nullable String debt,
            String type,
            String name,
            List<HeldAction> stops,
            String from,
            @Nullable String to,
            String authority,
            String reason,
            @Nullable String citation,
            String placedBy,
            @Nullable String endedOn,
            @Nullable String endedBecause,
            int version) {}

    record PlaceBody(
            String type,
            Scope scope,
            @Nullable String debt,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<HeldAction> only,
            String authority,
            String reason) {
        PlaceBody {
            Given.check("type", type);
            Given.check("scope", scope);
            Given.check("from", from);
            Given.check("authority", authority);
            Given.check("reason", reason);
        }
    }

    record ChangeBody(@Nullable LocalDate to, String authority, String reason) {
        ChangeBody {
            Given.check("authority", authority);
            Given.check("reason", reason);
        }
    }

    record LiftBody(String reason) {
        LiftBody {
            Given.check("reason", reason);
        }
    }

    private final Workbench workbench;
    private final Accounts accounts;
    private final Holds holds;
    private final SeenHolds seen;

    HoldEndpoint(Workbench workbench, Accounts accounts, Holds holds, SeenHolds seen) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.holds = holds;
        this.seen = seen;
    }

    @GetMapping("/hold-types")
    @Needs("account.view")
    @Operation(summary = "The kinds of hold this agency has: what each stops, for how long at most, and its rule")
    List<HoldType> types() {
        return holds.types();
    }

    @GetMapping("/accounts/{number}/holds")
    @Needs("account.view")
    @Operation(summary = "The holds that ever were on an account, on its debts and on its debtor")
    List<HoldBody> ofAccount(@PathVariable String number) {
        var subject = workbench.open(number);
        return holds.everOf(subject.party()).stream()
                .filter(hold -> hold.account() == null
                        || hold.account().equals(subject.selected().id()))
                .map(this::body)
                .toList();
    }

    @PostMapping("/accounts/{number}/holds")
    @Needs("hold.place")
    @Operation(summary = "Places a hold; the same Idempotency-Key answers with the same hold")
    ResponseEntity<HoldBody> place(
            @PathVariable String number, @RequestHeader("Idempotency-Key") String key, @RequestBody PlaceBody body) {
        var subject = workbench.open(number);
        var hold = holds.place(command(subject, body, key));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + hold.version() + "\"")
                .body(body(hold));
    }

    @PatchMapping("/holds/{id}")
    @Needs("hold.place")
    @Operation(summary = "Gives a hold another last day or paper; 412 with both versions when it was changed meanwhile")
    ResponseEntity<HoldBody> change(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody ChangeBody body) {
        var hold = holds.change(
                new ChangeHold(visible(id), body.to(), body.authority(), body.reason(), Versions.read(version)));
        return ResponseEntity.ok().eTag("\"" + hold.version() + "\"").body(body(hold));
    }

    @PostMapping("/holds/{id}/lift")
    @Needs("hold.lift")
    @Operation(
            summary = "Lifts a hold, or asks a second person where its kind says so: then it stands and is answered"
                    + " with 202")
    ResponseEntity<HoldBody> lift(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody LiftBody body) {
        var hold = holds.lift(new LiftHold(visible(id), body.reason(), Versions.read(version)));
        return ResponseEntity.status(hold.endedOn() == null ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .eTag("\"" + hold.version() + "\"")
                .body(body(hold));
    }

    @GetMapping("/holds")
    @Needs("hold.lift")
    @Operation(summary = "The holds that end on or before a day, the earliest first")
    List<HoldBody> expiring(
            @Parameter(description = "the last day that matters")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate expiring,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        return seen.endingBy(expiring, limit).stream()
                .map(one -> body(one.hold()))
                .toList();
    }

    private PlaceHold command(WorkbenchSubject subject, PlaceBody body, String key) {
        var account = subject.selected();
        var named = body.debt();
        var debt = named == null
                ? null
                : accounts.debtsOf(List.of(account.id())).stream()
                        .filter(one -> one.number().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("debt", named))
                        .id();
        if ((body.scope() == Scope.DEBT) != (debt != null))
            throw new IllegalArgumentException("Name a debt for scope DEBT, and for no other.");
        var id = UUID.nameUUIDFromBytes((account.number() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return new PlaceHold(
                new HoldId(id),
                account.party(),
                body.scope() == Scope.DEBTOR ? null : account.id(),
                debt,
                body.type(),
                body.from(),
                body.to(),
                body.only() == null ? List.of() : body.only(),
                body.authority(),
                body.reason());
    }

    private HoldId visible(UUID id) {
        var hold = new HoldId(id);
        return holds.byId(hold)
                .filter(seen::isSeen)
                .map(HoldRow::id)
                .orElseThrow(() -> new NotThere("hold", id.toString()));
    }

    private HoldBody body(HoldRow hold) {
        var account = hold.account();
        var debt = hold.debt();
        return new HoldBody(
                hold.id().value(),
                account == null ? null : accounts.of(account).number(),
                account == null || debt == null
                        ? null
                        : accounts.debtsOf(List.of(account)).stream()
                                .filter(one -> one.id().equals(debt))
                                .map(one -> one.number())
                                .findFirst()
                                .orElse(null),
                hold.type(),
                hold.typeName(),
                hold.stops(),
                hold.from().toString(),
                Versions.text(hold.to()),
                hold.authority(),
                hold.reason(),
                hold.citation(),
                hold.placedBy(),
                Versions.text(hold.endedOn()),
                hold.endedBecause(),
                hold.version());
    }
}
