package org.tallystick.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import org.tallystick.security.NotPermitted;

/** For a person who may not open the screen; the refusal is in the audit already. */
@PageTitle("Not permitted \u00b7 Tallystick")
@ParentLayout(Shell.class)
class NotPermittedScreen extends ErrorScreen implements HasErrorParameter<NotPermitted> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> error) {
        return say(
                403,
                "You may not open this",
                String.valueOf(error.getException().getMessage()));
    }
}
