package org.tallystick.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;

/** For a screen that the business refuses to open now. */
@PageTitle("Not now \u00b7 Tallystick")
@ParentLayout(Shell.class)
class RefusalScreen extends ErrorScreen implements HasErrorParameter<Refusal> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
        return say(409, "Not now", error.getException().sentence());
    }
}
