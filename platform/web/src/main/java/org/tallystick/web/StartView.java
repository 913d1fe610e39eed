package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;

/** Where one arrives after signing in: the first place of the rail. */
@Route("")
@PageTitle("Tallystick")
@Needs("me.view")
class StartView extends Div implements BeforeEnterObserver {

    private final PlacesShown places;

    StartView(PlacesShown places) {
        this.places = places;
        addClassName("ts-screen");
        add(new EmptyState(
                "Nothing to do here yet",
                "Your position has no place on the rail. The agency\u2019s administrator decides what you may do."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentPerson.orNull() == null) return;
        places.forCurrentPerson().stream().findFirst().ifPresent(place -> event.forwardTo(place.path()));
    }
}
