package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.live;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.security.Needs;
import org.tallystick.security.Permission;

/**
 * Every screen there is, for every seat of all five agencies, signed in over HTTP as a browser would and walked from one
 * to the next, with an own, a foreign and an unknown id: it opens for those whose authority says so.
 */
class EveryScreenOpensTests {

    private static final String REFUSED = "You may not open this";
    private static final String NOTHING = "There is nothing here";
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();
    private static final Map<String, StaffWindow> WINDOWS = new HashMap<>();

    private static final Place PLACE = new Place("screens");
    private static List<Seat> seats = List.of();
    private static Map<String, OwnThings> things = Map.of();

    @BeforeAll
    static void every_agency_has_one_of_every_kind() {
        seats = PLACE.remaining(Seat.all());
        things = OwnThings.ofEvery(Seat.AGENCIES);
        for (var screen : screens()) {
            var kind = kindOf(screen);
            if (!kind.isEmpty())
                things.values().forEach(own -> assertThat(own.own(kind)).isNotEmpty());
        }
    }

    /** All that need something, as the window itself knows them. */
    private static List<RouteData> screens() {
        var context = new VaadinServletContext(live().bean(ServletContext.class));
        var screens = ApplicationRouteRegistry.getInstance(context).getRegisteredRoutes().stream()
                .filter(screen -> screen.getNavigationTarget().isAnnotationPresent(Needs.class))
                .toList();
        assertThat(screens).hasSizeGreaterThan(20);
        return screens;
    }

    @TestFactory
    Stream<DynamicTest> a_screen_opens_for_whom_it_is_and_shows_nothing_of_another_agency() {
        return Stream.concat(
                seats.stream().map(seat -> DynamicTest.dynamicTest(seat.toString(), () -> walk(seat))),
                Stream.of(DynamicTest.dynamicTest("somebody opened each screen with something on it", () -> {
                    var missed = new TreeSet<String>();
                    for (var agency :
                            seats.stream().map(Seat::agency).distinct().toList())
                        for (var screen : screens())
                            if (!OPENED.contains(agency + " " + screen.getTemplate()) && !isOpenedAt(agency, screen))
                                missed.add(agency + " " + screen.getTemplate());
                    assertThat(missed).isEmpty();
                })));
    }

    private static void walk(Seat seat) {
        PLACE.goesOn();
        var wrong = new ArrayList<String>();
        var window = signedIn(seat.person());
        for (var screen : screens()) {
            var needs = screen.getNavigationTarget().getAnnotation(Needs.class).value();
            if (seat.may(needs) instanceof Permission.Refused refused)
                for (var path : paths(seat.agency(), screen)) {
                    var words = show(window, path);
                    if (!words.contains(REFUSED) || !words.contains(refused.reason()))
                        wrong.add(path + " is refused, and shows " + words);
                }
            else opens(seat, window, screen, wrong);
        }
        assertThat(wrong).as(seat.toString()).isEmpty();
        PLACE.done(seat);
    }

    private static void opens(Seat seat, StaffWindow window, RouteData screen, List<String> wrong) {
        var template = screen.getTemplate();
        var paths = paths(seat.agency(), screen);
        var own = show(window, paths.getFirst());
        if (own.contains(REFUSED) && !Particulars.explain(seat, own))
            wrong.add(paths.getFirst() + " is allowed, and shows " + own);
        if (!own.contains(REFUSED) && !own.contains(NOTHING)) OPENED.add(seat.agency() + " " + template);
        if (paths.size() == 1) return;
        var foreign = show(window, paths.get(1));
        var unknown = show(window, paths.get(2));
        if (!foreign.contains(NOTHING)) wrong.add(paths.get(1) + " of another agency shows " + foreign);
        if (!foreign.equals(unknown))
            wrong.add(template + " tells a foreign id from an unknown one: " + foreign + " and " + unknown);
    }

    /** On screens a drawer goes by its number. */
    private static String kindOf(RouteData screen) {
        return Door.kindOf(screen.getTemplate()).replaceFirst("^drawers$", "drawers by number");
    }

    /** An own, a foreign and an unknown one; only one where the path names nothing. */
    private static List<String> paths(String agency, RouteData screen) {
        var template = screen.getTemplate();
        var kind = kindOf(screen);
        if (kind.isEmpty()) return List.of(Door.filled(template, List.of()));
        var here = Objects.requireNonNull(things.get(agency));
        return Stream.of(
                        here.own(kind),
                        here.foreign(kind).getFirst(),
                        here.unknown(kind).getFirst())
                .map(ids -> Door.filled(template, ids))
                .toList();
    }

    private static boolean isOpenedAt(String agency, RouteData screen) {
        var path = paths(agency, screen).getFirst();
        return live().agency(agency).people().stream()
                .map(person -> show(signedIn(person), path))
                .anyMatch(words -> !words.contains(REFUSED) && !words.contains(NOTHING));
    }

    private static StaffWindow signedIn(DemoFile.DemoPerson person) {
        return WINDOWS.computeIfAbsent(person.username(), _ -> {
            var window = new StaffWindow(live().baseUrl());
            window.signIn(person.username(), person.password());
            return window;
        });
    }

    /** From the preferences, so that nothing of the screen is left from the one before. */
    private static List<String> show(StaffWindow window, String path) {
        if (!path.equals("preferences")) window.words("preferences");
        return window.words(path);
    }
}
