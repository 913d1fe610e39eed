package org.tallystick.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import org.tallystick.security.Authority;

/** For a number or id that is unknown, or another agency's: told exactly like an unknown path. */
@PageTitle("Nothing here \u00b7 Tallystick")
@ParentLayout(Shell.class)
class NotThereScreen extends ErrorScreen implements HasErrorParameter<NotThere> {

    private final Authority authority;

    NotThereScreen(Authority authority) {
        this.authority = authority;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotThere> error) {
        error.getException().keepIn(authority);
        return sayNothingHere();
    }
}
