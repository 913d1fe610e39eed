package org.tallystick.web;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks again and again while a component is in sight: for long work, and for what others do meanwhile. */
public final class Watch {

    private final Component component;
    private @Nullable Runnable look;

    private Watch(Component component) {
        this.component = component;
        component.getElement().addEventListener("ts-watch", _ -> {
            if (look != null) look.run();
        });
    }

    /** A watch that stands still. */
    public static Watch of(Component component) {
        return new Watch(component);
    }

    /** Looks each time that so much time went by while the window is in sight; ten minutes without a key stop it. */
    public void every(Duration pause, Runnable doing) {
        look = doing;
        component.getElement().setAttribute("data-ts-watch", String.valueOf(pause.toMillis()));
    }

    public void stop() {
        look = null;
        component.getElement().removeAttribute("data-ts-watch");
    }
}
