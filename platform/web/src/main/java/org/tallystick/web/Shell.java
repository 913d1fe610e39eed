package org.tallystick.web;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.personal.Notifications;
import org.tallystick.personal.PreferencesRow;
import org.tallystick.security.PrintedBy;

/** The window around every screen: rail, top bar, content, and the line of keys at the bottom. */
@Layout
class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Rail rail;
    private final BottomLine bottomLine = new BottomLine();
    private final RecentAccounts recent;
    private final PlacesShown places;
    private final BusinessDay day;
    private final Paragraph printedBy = new Paragraph();
    private final Signature signature;

    Shell(
            PlacesShown places,
            Signature signature,
            SearchBox searchBox,
            RecentAccounts recent,
            Notifications notifications,
            BusinessDay day,
            Wants wants) {
        this.recent = recent;
        this.places = places;
        this.day = day;
        this.signature = signature;
        addClassName("ts-shell");
        dress(wants.here());
        getElement()
                .addEventListener(
                        "ts-look",
                        event -> wants.turn(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        signature.color().ifPresent(color -> getStyle().set("--ts-agency", color));
        rail = new Rail(places.forCurrentPerson(), this::openKeys);
        content.setId("content");
        content.addClassName("ts-main");
        content.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", "Skip to the screen");
        skip.addClassName("ts-skip");
        skip.setRouterIgnore(true);
        printedBy.addClassName("ts-printed-by");
        var bell = new Bell(notifications, day, this::count);
        var top = new TopBar(searchBox, signature, bell, () -> openPalette(places, signature));
        add(skip, rail, top, printedBy, content, bottomLine);
        count();
    }

    /** Tells the browser how the person wants the window, and the keys that it hears by itself. */
    void dress(PreferencesRow wanted) {
        var keys = KeyMap.here();
        getElement()
                .setAttribute("data-ts-look", wanted.theme().name().toLowerCase(Locale.ROOT))
                .setAttribute("data-ts-density", wanted.density().name().toLowerCase(Locale.ROOT))
                .setAttribute("data-ts-letters", wanted.lettersNeedAlt() ? "alt" : "alone")
                .setAttribute(
                        "data-ts-window",
                        keys.own("/") + " " + keys.own("?") + " " + keys.own("g") + " " + keys.own("F8") + " "
                                + keys.own("Ctrl K").substring(5).toLowerCase(Locale.ROOT));
    }

    private void count() {
        places.waiting().forEach(rail::count);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement screen) {
        content.removeAll();
        if (screen != null) content.getElement().appendChild(screen.getElement());
        bottomLine.show(bindings());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement screen) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        rail.mark(path);
        sign();
        if (content.getChildren().noneMatch(ErrorScreen.class::isInstance)) recent.visited(path, titleOfScreen());
        bottomLine.show(bindings());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.addListener(event.getUI(), KeysChanged.class, _ -> bottomLine.show(bindings()));
        ComponentUtil.addListener(event.getUI(), WaitingChanged.class, _ -> count());
        ComponentUtil.addListener(event.getUI(), PrinterChanged.class, _ -> sign());
    }

    /** Says on whatever is printed who prints it, for whom, and of which moment it is. */
    private void sign() {
        var by = Printed.in(content).map(PrintedBy::inWords).orElseGet(signature::printer);
        printedBy.setText("Printed by " + by + ", as it stood on " + WrittenDays.DAY.format(day.here()) + " at "
                + WrittenDays.TIME.format(day.here()) + ".");
    }

    /** Without the product's name, which ends every title. */
    private String titleOfScreen() {
        return content.getChildren()
                .filter(HasDynamicTitle.class::isInstance)
                .map(screen -> ((HasDynamicTitle) screen).getPageTitle())
                .map(title -> title.replaceFirst("\\s*\u00b7\\s*Tallystick$", ""))
                .findFirst()
                .orElse("");
    }

    /** The keys of the screen that is open, outer parts first. */
    private List<Keys.Binding> bindings() {
        var found = new ArrayList<Keys.Binding>();
        collect(content, found);
        return found;
    }

    private static void collect(Component part, List<Keys.Binding> found) {
        var keys = ComponentUtil.getData(part, Keys.class);
        if (keys != null) found.addAll(keys.bindings());
        part.getChildren().filter(Objects::nonNull).forEach(child -> collect(child, found));
    }

    private void openPalette(PlacesShown places, Signature signature) {
        new Palette(bindings(), places.forCurrentPerson(), recent.latest(), signature).open();
    }

    private void openKeys() {
        new KeysDialog(bindings(), rail.places()).open();
    }
}
