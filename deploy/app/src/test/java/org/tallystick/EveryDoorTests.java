package org.tallystick;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.tallystick.security.Permission;
import org.tallystick.tenancy.TenantId;
import tools.jackson.databind.JsonNode;

/**
 * Generated from what the application itself serves: every endpoint, for every seat of all five agencies, with an own, a
 * foreign and an unknown id of each kind, and a body that it would read.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryDoorTests {

    /** Two who wait for each other are told so, and are a fault all the same. */
    private static final String OVERTAKEN = "Somebody else changed the same at this moment";

    private static final int AT_ONCE = 8;

    /** Nothing happens to somebody else's lease, whosever it is, and a search for nobody finds nothing. */
    private static final Map<String, Integer> ALIKE_WITHOUT_404 = Map.of(
            "POST /api/v1/queue/leases/{id}/release", 204,
            "GET /api/v1/search/{id}/accounts", 200);

    private static final Place PLACE = new Place("endpoints");
    private static List<Door> doors = List.of();
    private static List<Seat> seats = List.of();
    private static Map<String, OwnThings> things = Map.of();
    private static final Map<String, Map<Door, String>> BODIES = new HashMap<>();
    private static List<BodyId> bodyIds = List.of();
    private static final Map<Door, String> QUERIES = new HashMap<>();
    private static final Map<TenantId, AtomicLong> REFUSED = new ConcurrentHashMap<>();
    private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void every_agency_has_one_of_every_kind_and_every_endpoint_is_known() throws InterruptedException {
        seats = PLACE.remaining(Seat.all());
        things = OwnThings.ofEvery(Seat.AGENCIES);
        doors = Door.all();
        var description =
                live().agencyApi(DENVER).get("/api/v1/openapi").expect(200).json();
        assertThat(doors.stream().map(Door::toString).sorted())
                .as("the description knows each, and no other")
                .hasSizeGreaterThan(60)
                .containsExactlyElementsOf(described(description));
        var bodies = new FittingBody(description);
        var all = BodyId.all(doors, bodies);
        assertThat(all).as("bodies name things").hasSizeGreaterThan(40);
        bodyIds = Place.someOf("ids in bodies", all, 16);
        things.forEach((agency, own) -> {
            var words = own.words();
            BODIES.put(
                    agency,
                    doors.stream().collect(toMap(door -> door, door -> bodies.of(door.method(), door.path(), words))));
            doors.forEach(door -> QUERIES.put(door, bodies.query(door.method(), door.path(), words)));
        });
        for (var door : doors)
            if (door.hasId())
                things.values().forEach(own -> assertThat(own.own(door.kind())).isNotEmpty());
        assertThat(seats).as("they rest").isNotEmpty();
        rest();
    }

    private static List<String> described(JsonNode description) {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
    }

    /** What was just made is told to all who follow it; then nothing moves any more. */
    private static void rest() throws InterruptedException {
        var before = footprints();
        for (int tries = 0; tries < 60; tries++) {
            Thread.sleep(250);
            var now = footprints();
            if (now.equals(before)) return;
            before = now;
        }
        throw new AssertionError("The agencies do not come to rest");
    }

    private static Map<String, Footprint> footprints() {
        var all = new TreeMap<String, Footprint>();
        things.forEach((agency, own) -> all.put(agency, Footprint.of(own.tenant())));
        return all;
    }

    private static Map<String, Long> refusals() {
        var all = new TreeMap<String, Long>();
        things.forEach((agency, own) -> all.put(agency, Footprint.refusals(own.tenant())));
        return all;
    }

    /** Outside: what they may not do at all, and what is not theirs. Nothing may be written, and nothing told. */
    @Order(1)
    @TestFactory
    Stream<DynamicTest> who_may_not_is_told_why_and_a_foreign_id_is_answered_like_an_unknown_one() {
        var before = footprints();
        var refused = refusals();
        return Stream.concat(
                seats.stream()
                        .map(seat ->
                                DynamicTest.dynamicTest(seat.toString(), () -> each(seat, EveryDoorTests::outside))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "nothing was written in any agency",
                                () -> assertThat(footprints()).isEqualTo(before)),
                        DynamicTest.dynamicTest(
                                "each refusal is one row of the record, where the attacker sits", () -> {
                                    var expected = new TreeMap<String, Long>();
                                    refused.forEach((agency, count) -> expected.put(
                                            agency,
                                            count
                                                    + refused(Objects.requireNonNull(things.get(agency))
                                                                    .tenant())
                                                            .get()));
                                    assertThat(refusals()).isEqualTo(expected);
                                })));
    }

    private static AtomicLong refused(TenantId tenant) {
        return REFUSED.computeIfAbsent(tenant, _ -> new AtomicLong());
    }

    private interface Try<T> {
        void at(Seat seat, T one, ConcurrentLinkedQueue<String> wrong);
    }

    private static void each(Seat seat, Try<Door> one) throws InterruptedException, ExecutionException {
        eachOf(doors, door -> door, seat, one);
    }

    private static <T> void eachOf(List<T> all, Function<T, Door> door, Seat seat, Try<T> one)
            throws InterruptedException, ExecutionException {
        PLACE.goesOn();
        var wrong = new ConcurrentLinkedQueue<String>();
        var inOrder = all.stream()
                .collect(groupingBy(
                        some -> door.apply(some).order(), TreeMap::new, java.util.stream.Collectors.toList()));
        for (var some : inOrder.values())
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var done : some.stream()
                        .map(each -> threads.submit(() -> one.at(seat, each, wrong)))
                        .toList()) done.get();
            }
        assertThat(wrong.stream().sorted()).as(seat.toString()).isEmpty();
    }

    private static void outside(Seat seat, Door door, ConcurrentLinkedQueue<String> wrong) {
        var here = Objects.requireNonNull(things.get(seat.agency()));
        if (seat.may(door.needs()) instanceof Permission.Refused refused) {
            var told = new TreeSet<String>();
            if (!door.hasId()) told.add(refusal(seat, door, List.of(), refused.reason(), wrong));
            else
                Stream.of(List.of(here.own(door.kind())), here.foreign(door.kind()), here.unknown(door.kind()))
                        .flatMap(List::stream)
                        .forEach(ids -> told.add(refusal(seat, door, ids, refused.reason(), wrong)));
            if (told.size() > 1) wrong.add(door + " refuses own, foreign and unknown ids differently: " + told);
        } else if (door.hasId()) {
            var foreign = here.foreign(door.kind());
            var unknown = here.unknown(door.kind());
            for (int i = 0; i < foreign.size(); i++) {
                var one = call(seat, door, foreign.get(i));
                var other = call(seat, door, unknown.get(i));
                if (one.status() != ALIKE_WITHOUT_404.getOrDefault(door.toString(), 404))
                    wrong.add(door + " of another agency answers " + one.status() + " " + one.text());
                if (one.status() != other.status() || !tells(one).equals(tells(other)))
                    wrong.add(door + " tells a foreign id from an unknown one: " + one + other);
                if (one.status() == 404) refused(seat.tenant()).addAndGet(2);
            }
        }
    }

    private static String refusal(
            Seat seat, Door door, List<String> ids, String reason, ConcurrentLinkedQueue<String> wrong) {
        var said = call(seat, door, ids);
        refused(seat.tenant()).incrementAndGet();
        if (said.status() != 403 || !detail(said).equals(reason) || !type(said).startsWith("application/problem+json"))
            wrong.add(door + " " + ids + " is refused, and answers " + said.status() + " " + said.text());
        return tells(said);
    }

    private static String type(Api.Answer answer) {
        return answer.response().headers().firstValue("Content-Type").orElse("");
    }

    /** All that the answer says, but for the path that was asked. */
    private static String tells(Api.Answer answer) {
        return answer.text().replaceAll("\"instance\":\"[^\"]*\"", "") + type(answer);
    }

    private static Api.Answer call(Seat seat, Door door, List<String> ids) {
        var body = Objects.requireNonNull(BODIES.get(seat.agency())).get(door);
        return call(seat, door, ids, Objects.requireNonNull(body));
    }

    private static Api.Answer call(Seat seat, Door door, List<String> ids, String body) {
        var api = live().api(seat.person());
        if (door.isFile()) return api.upload(Door.filled(door.path(), ids), "a.txt", new byte[] {'a'}, Map.of());
        for (int tries = 0; ; tries++) {
            var answer = api.call(
                    door.method(),
                    Door.filled(door.path(), ids) + QUERIES.getOrDefault(door, ""),
                    body,
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "If-Match",
                    "\"0\"");
            if (answer.status() != 503 || tries == 20) return answer;
        }
    }

    /** Whoever may, and names in the body what is another agency's or nobody's, is refused alike, and nothing is written. */
    @Order(2)
    @TestFactory
    Stream<DynamicTest> an_id_in_a_body_that_is_another_agencys_is_refused_like_one_of_nobody() {
        var before = footprints();
        return Stream.concat(
                seats.stream()
                        .map(seat -> DynamicTest.dynamicTest(
                                seat.toString(), () -> eachOf(bodyIds, BodyId::door, seat, EveryDoorTests::named))),
                Stream.of(DynamicTest.dynamicTest(
                        "nothing was written in any agency",
                        () -> assertThat(footprints()).isEqualTo(before))));
    }

    private static void named(Seat seat, BodyId one, ConcurrentLinkedQueue<String> wrong) {
        var door = one.door();
        if (!(seat.may(door.needs()) instanceof Permission.Allowed)) return;
        var here = Objects.requireNonNull(things.get(seat.agency()));
        var ids = door.hasId() ? here.own(door.kind()) : List.<String>of();
        var body = Objects.requireNonNull(
                Objects.requireNonNull(BODIES.get(seat.agency())).get(door));
        var told = new ArrayList<String>();
        for (var other : here.othersAndNobodys(one.kind())) {
            var id = other.getLast();
            var ownClass =
                    one.field().equals("holder") ? null : here.own("classes").getFirst();
            var said = call(seat, door, ids, one.in(body, id, ownClass));
            if (!isRefused(door, said))
                wrong.add(one + " with " + id + " answers " + said.status() + " " + said.text());
            told.add(said.status() + tells(said).replace(id, "?"));
        }
        if (told.size() == 2 && !told.getFirst().equals(told.getLast()))
            wrong.add(one + " tells what is another agency's from what is nobody's: " + told);
    }

    /** Whether somebody may is answered, and here the answer is no. */
    private static boolean isRefused(Door door, Api.Answer said) {
        if (door.path().equals("/api/v1/authorities/check") && said.status() == 200)
            return !said.json().path("allowed").asBoolean(true);
        return said.status() >= 400 && said.status() < 500;
    }

    /** Inside: their own. Whoever may is never told that they may not, unless by what this thing is. */
    @Order(3)
    @TestFactory
    Stream<DynamicTest> who_may_gets_to_what_is_their_own() {
        return Stream.concat(
                seats.stream()
                        .map(seat -> DynamicTest.dynamicTest(seat.toString(), () -> {
                            each(seat, EveryDoorTests::inside);
                            PLACE.done(seat);
                        })),
                Stream.of(DynamicTest.dynamicTest("of every kind, somebody got to their own", () -> {
                    var missed = new TreeSet<String>();
                    for (var agency :
                            seats.stream().map(Seat::agency).distinct().toList())
                        doors.stream()
                                .filter(door -> door.hasId() && !REACHED.contains(agency + " " + door))
                                .sorted(Comparator.comparingInt(Door::order))
                                .filter(door -> !isReachedAt(agency, door))
                                .forEach(door -> missed.add(agency + " " + door));
                    assertThat(missed).isEmpty();
                })));
    }

    /** By anybody who works there: some things are one person's. */
    private static boolean isReachedAt(String agency, Door door) {
        var own = Objects.requireNonNull(things.get(agency)).own(door.kind());
        return Seat.everybodyOf(agency).anyMatch(seat -> isFound(seat, door, call(seat, door, own)));
    }

    /** A refusal that tells of the thing itself has found it. */
    private static boolean isFound(Seat seat, Door door, Api.Answer said) {
        return said.status() != 404 && (said.status() != 403 || Particulars.explain(seat, door, detail(said)));
    }

    private static String detail(Api.Answer said) {
        return said.json().path("detail").asString("");
    }

    private static void inside(Seat seat, Door door, ConcurrentLinkedQueue<String> wrong) {
        if (!(seat.may(door.needs()) instanceof Permission.Allowed)) return;
        var ids =
                door.hasId() ? Objects.requireNonNull(things.get(seat.agency())).own(door.kind()) : List.<String>of();
        var said = call(seat, door, ids);
        if (said.status() == 403 && !isFound(seat, door, said))
            wrong.add(door + " " + ids + " is allowed, and answers 403 " + said.text());
        if (said.status() >= 500 || said.text().contains(OVERTAKEN))
            wrong.add(door + " " + ids + " answers " + said.status() + " " + said.text());
        if (isFound(seat, door, said)) REACHED.add(seat.agency() + " " + door);
    }
}
