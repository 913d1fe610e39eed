package org.tallystick.web;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What one should see of an account beside the hits, so that the right one is opened; a higher module knows it. */
public interface SearchPreview {

    /** Empty for an account that this person may not see. */
    Optional<Component> of(String accountNumber);
}
