package org.tallystick.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;

/** For a path that leads nowhere. */
@PageTitle("Nothing here \u00b7 Tallystick")
@ParentLayout(Shell.class)
class UnknownPathScreen extends ErrorScreen implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return sayNothingHere();
    }
}
