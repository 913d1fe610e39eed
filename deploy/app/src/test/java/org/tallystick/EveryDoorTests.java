package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/**
 * Generated from what the application itself serves: every endpoint and every screen, for every seat of all five
 * agencies, with an own, a foreign and an unknown id.
 */
class EveryDoorTests {

    private static final List<String> AGENCIES = List.of(
            "chicago", "denver-county-court", "san-bernardino-county-fire", "san-francisco", "san-joaquin-county");
    private static final String NOBODYS = "98765432";
    private static final int AT_ONCE = 8;

    private static final Map<String, String> OWN = new ConcurrentHashMap<>();
    private static final Map<String, String> PARTY = new ConcurrentHashMap<>();
    private static final List<Endpoint> ENDPOINTS = new ArrayList<>();

    /** What an endpoint asks for, with the body that its description names. */
    private record Endpoint(String method, String path, String needs, String body, boolean isFile) {
        boolean hasId() {
            return path.contains("{");
        }

        boolean isByAccount() {
            return path.contains("/accounts/{");
        }

        String with(String id) {
            return path.replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", "1");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Seat(String agency, TenantId tenant, DemoPerson person, PersonId id) {}

    @BeforeAll
    static void every_agency_has_an_account_and_every_endpoint_is_known() {
        live().withEveryAgency();
        var description =
                live().agencyApi(DENVER).get("/api/v1/openapi").expect(200).json();
        var bodies = new FittingBody(description);
        for (var mapping : live().beans(RequestMappingHandlerMapping.class))
            mapping.getHandlerMethods().forEach((asked, endpoint) -> {
                var needs = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Needs.class);
                if (needs == null)
                    needs = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class);
                for (var path : asked.getPatternValues())
                    for (RequestMethod method : asked.getMethodsCondition().getMethods())
                        if (needs != null && path.startsWith("/api/"))
                            ENDPOINTS.add(new Endpoint(
                                    method.name(),
                                    path,
                                    needs.value(),
                                    bodies.of(method.name(), path),
                                    asked.getConsumesCondition().toString().contains("multipart")));
            });
        assertThat(ENDPOINTS).hasSizeGreaterThan(60);
        for (var agency : AGENCIES) {
            OWN.put(agency, ownAccount(agency));
            PARTY.put(agency, partyOf(agency));
        }
    }

    private static String ownAccount(String agency) {
        var api = live().agencyApi(agency);
        for (var number : numbers(agency))
            if (api.get("/api/v1/accounts/" + number).status() == 200) return number;
        throw new AssertionError(agency + " has no sample account");
    }

    private static List<String> numbers(String agency) {
        var tenant =
                live().bean(TenantRegistry.class).bySlug(agency).orElseThrow().id();
        var jdbc = live().bean(JdbcClient.class);
        return Tenants.call(
                tenant,
                () -> jdbc.sql("select number from account order by id limit 20")
                        .query(String.class)
                        .list());
    }

    private static String partyOf(String agency) {
        var tenant =
                live().bean(TenantRegistry.class).bySlug(agency).orElseThrow().id();
        var jdbc = live().bean(JdbcClient.class);
        return Tenants.call(
                tenant,
                () -> jdbc.sql("select id from party limit 1")
                        .query(UUID.class)
                        .single()
                        .toString());
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_answers_every_seat_as_its_authority_says() {
        return seats().map(seat ->
                DynamicTest.dynamicTest(seat.agency() + ", " + seat.person().username(), () -> tryAll(seat)));
    }

    private static void tryAll(Seat seat) throws InterruptedException, ExecutionException {
        var wrong = new ConcurrentLinkedQueue<String>();
        var tried = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = ENDPOINTS.stream()
                    .map(endpoint -> threads.submit(() -> tryOne(seat, endpoint, wrong, tried)))
                    .toList();
            for (var one : all) one.get();
        }
        assertThat(wrong).as(seat.toString()).isEmpty();
        assertThat(tried).hasValueGreaterThan(ENDPOINTS.size() / 2);
    }

    private static void tryOne(Seat seat, Endpoint endpoint, ConcurrentLinkedQueue<String> wrong, AtomicInteger tried) {
        var answer = may(seat, endpoint.needs());
        var api = live().api(seat.person());
        boolean looks = endpoint.method().equals("GET");
        if (answer instanceof Permission.Refused refused) {
            var ids = endpoint.hasId() ? ids(seat, endpoint) : List.of("");
            for (var id : ids) {
                tried.incrementAndGet();
                var said = call(api, endpoint, id);
                if (said.status() != 403
                        || !said.json().path("detail").asString("").equals(refused.reason()))
                    wrong.add(endpoint + " " + id + " is refused, and answers " + said.status() + " " + said.text());
            }
        } else if (endpoint.hasId()) {
            tried.addAndGet(2);
            sameAsUnknown(seat, endpoint, api, wrong);
            if (looks && endpoint.path().equals("/api/v1/accounts/{number}")) {
                var own = call(api, endpoint, ids(seat, endpoint).getFirst());
                if (own.status() != 200) wrong.add(endpoint + " of their own answers " + own.status());
            }
        } else if (looks) {
            tried.incrementAndGet();
            var said = call(api, endpoint, "");
            if (said.status() == 403 || said.status() >= 500)
                wrong.add(endpoint + " is allowed, and answers " + said.status() + " " + said.text());
        }
    }

    private static void sameAsUnknown(Seat seat, Endpoint endpoint, Api api, ConcurrentLinkedQueue<String> wrong) {
        var ids = ids(seat, endpoint);
        var foreign = call(api, endpoint, ids.get(1));
        var unknown = call(api, endpoint, ids.get(2));
        boolean fits = List.of(204, 404, 400, 422, 409, 415).contains(foreign.status())
                || (foreign.status() == 200 && foreign.text().startsWith("{\"items\":[]"));
        if (foreign.status() != unknown.status() || !fits)
            wrong.add(endpoint + " of another agency answers " + foreign.status() + ", an unknown one "
                    + unknown.status() + ": " + foreign.text());
        if (!withoutIds(foreign.text()).equals(withoutIds(unknown.text())))
            wrong.add(endpoint + " tells a foreign id from an unknown one: " + foreign.text() + unknown.text());
    }

    private static String withoutIds(String text) {
        return text.replaceAll("\"(instance|incident)\":\"[^\"]*\"", "");
    }

    private static Api.Answer call(Api api, Endpoint endpoint, String id) {
        if (endpoint.isFile()) return api.upload("a.csv", new byte[] {'a'}, "none", true);
        return api.call(
                endpoint.method(),
                endpoint.hasId() ? endpoint.with(id) : endpoint.path(),
                endpoint.body(),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"0\"");
    }

    /** An own, a foreign and an unknown one, of the kind that the path asks for. */
    private static List<String> ids(Seat seat, Endpoint endpoint) {
        var other = seat.agency().equals(SAN_FRANCISCO) ? DENVER : SAN_FRANCISCO;
        var known = endpoint.isByAccount() ? OWN : PARTY;
        return List.of(
                Objects.requireNonNull(known.get(seat.agency())),
                Objects.requireNonNull(known.get(other)),
                endpoint.isByAccount() ? NOBODYS : UUID.randomUUID().toString());
    }

    /** Asks the guard of the screens itself; a browser walks through the doors in ScreenDoorsTests. */
    @TestFactory
    Stream<DynamicTest> every_screen_opens_for_every_seat_as_its_authority_says() {
        var context = new VaadinServletContext(live().bean(ServletContext.class));
        var screens = ApplicationRouteRegistry.getInstance(context).getRegisteredRoutes();
        return seats().map(seat ->
                DynamicTest.dynamicTest(seat.agency() + ", " + seat.person().username(), () -> {
                    for (var screen : screens) {
                        var needs = screen.getNavigationTarget().getAnnotation(Needs.class);
                        if (needs != null)
                            assertThat(refusal(seat, needs.value()))
                                    .as(screen.getTemplate())
                                    .isEqualTo(
                                            may(seat, needs.value()) instanceof Permission.Refused refused
                                                    ? refused.reason()
                                                    : "");
                    }
                }));
    }

    private static String refusal(Seat seat, String action) {
        var atWork = new SignedIn(
                seat.id(), seat.person().username(), seat.person().name(), seat.tenant(), SignedInAs.PERSON);
        return Tenants.call(
                seat.tenant(),
                () -> CurrentPerson.call(atWork, () -> {
                    try {
                        live().bean(Authority.class).require(Question.ever(action));
                        return "";
                    } catch (NotPermitted refused) {
                        return String.valueOf(refused.getMessage());
                    }
                }));
    }

    /** One person of every class and position of every agency. */
    private static Stream<Seat> seats() {
        return AGENCIES.stream().flatMap(slug -> {
            var tenant =
                    live().bean(TenantRegistry.class).bySlug(slug).orElseThrow().id();
            var seats = new TreeMap<String, DemoPerson>();
            for (var person : live().agency(slug).people())
                seats.putIfAbsent(person.classTitle() + ", " + person.role(), person);
            return seats.values().stream().map(person -> new Seat(slug, tenant, person, idOf(person)));
        });
    }

    private static PersonId idOf(DemoPerson person) {
        var me = live().api(person).get("/api/v1/me").expect(200).json();
        return new PersonId(UUID.fromString(me.path("id").asString()));
    }

    private static Permission may(Seat seat, String action) {
        var asked = new Question(seat.id(), action, null, null, null, true);
        return Tenants.call(seat.tenant(), () -> live().bean(May.class).may(asked));
    }

    @Test
    void all_five_agencies_and_their_seats_are_tried() {
        assertThat(seats().map(Seat::agency).distinct()).containsExactlyElementsOf(AGENCIES);
        assertThat(seats().count()).isGreaterThan(30);
    }
}
