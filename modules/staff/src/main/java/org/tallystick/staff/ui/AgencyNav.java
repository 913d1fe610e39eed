package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.Anchor;
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
                new RouterLink("Delegations", DelegationsView.class),
                elsewhere("Conflicts of interest", "conflicts"));
    }

    /** A place that a higher module shows. */
    private static Anchor elsewhere(String words, String path) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
