package org.tallystick.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;

/** For everything unforeseen: a number to find it by, and nothing of its inside. */
@PageTitle("Something went wrong \u00b7 Tallystick")
@ParentLayout(Shell.class)
class TroubleScreen extends ErrorScreen implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        return say(500, "Something went wrong", Troubles.sentence(error.getException()));
    }
}
