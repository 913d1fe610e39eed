package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The places of the agency itself, at the left of each of them. */
final class AgencyNav extends Nav {

    AgencyNav() {
        addClassName("ts-side");
        getElement().setAttribute("aria-label", "Ladder and people");
        add(
                new H2("Ladder and people"),
                new RouterLink("Ladder", LadderView.class),
                new RouterLink("People", PeopleView.class),
                new RouterLink("Positions", PositionsView.class),
                new RouterLink("Delegations", DelegationsView.class));
    }
}
