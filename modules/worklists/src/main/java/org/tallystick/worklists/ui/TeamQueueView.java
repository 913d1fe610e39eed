package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.tallystick.security.Needs;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.Queues;

/** The queue of somebody whom the person at work leads, in the order in which it is worked. */
@Route("unit/:username")
@Needs("work.view")
class TeamQueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final UnitDesk desk;
    private final Queues queues;
    private String title = "Queue";

    TeamQueueView(UnitDesk desk, Queues queues) {
        this.desk = desk;
        this.queues = queues;
        addClassName("ts-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var username = event.getRouteParameters().get("username").orElse("");
        show(desk.people().byUsername(username).orElseThrow(() -> new NotThere("person", username)));
    }

    private void show(PersonRow person) {
        title = "Queue of " + person.name();
        removeAll();
        var queue = new QueueList(desk.day(), cursor -> queues.page(person.id(), cursor, PAGE));
        var load = queues.workload(person.id());
        var counts = Styled.box(
                "ts-line-up",
                StatusBadge.tag(load.late() > 0 ? Tone.WARN : Tone.OK, "%,d late".formatted(load.late())),
                StatusBadge.tag(Tone.UNDER_WAY, "%,d today".formatted(load.today())),
                StatusBadge.tag(Tone.OPEN, "%,d later".formatted(load.later())));
        add(Styled.box(
                "ts-screen-head",
                new Div(new H1(title), new Paragraph("Open an account and press d to say what is to be done with it.")),
                Styled.words("", "ts-spring"),
                counts));
        var body = Styled.box("ts-screen-body");
        body.add(
                queue.isEmpty()
                        ? new EmptyState("Nothing here", person.name() + " has no account.")
                        : Styled.box("ts-pane", queue));
        add(body);
        Keys.of(this).below("j", "down", () -> queue.move(1)).below("k", "up", () -> queue.move(-1));
    }

    @Override
    public String getPageTitle() {
        return title + " · Tallystick";
    }
}
