package org.tallystick.web;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.KeptForms;
import org.tallystick.personal.Preferences;
import org.tallystick.personal.PreferencesRow;
import org.tallystick.personal.Theme;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Tenants;

/** Knows in each window how its person wants it, before the first screen is built. */
@Component
@Order(10)
class Wants implements VaadinServiceInitListener {

    private final Preferences preferences;

    private final KeptFields.Desk desk;

    Wants(Preferences preferences, KeptForms forms, BusinessDay day) {
        this.preferences = preferences;
        this.desk = new KeptFields.Desk(forms, day);
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(window -> window.getUI().addBeforeEnterListener(_ -> learn(window.getUI())));
    }

    private void learn(UI window) {
        if (ComponentUtil.getData(window, PreferencesRow.class) == null && isAtAnAgency())
            hold(window, preferences.mine());
    }

    /** What is drawn from now on in this window is drawn so. */
    void hold(UI window, PreferencesRow wanted) {
        ComponentUtil.setData(window, PreferencesRow.class, wanted);
        new KeyMap(wanted.keys()).holdIn(window);
        desk.holdIn(window);
    }

    /** Light or dark, chosen in passing; the browser has done it already. */
    void turn(String theme) {
        var before = here();
        var wanted = new PreferencesRow(
                theme.equals("dark") ? Theme.DARK : Theme.LIGHT,
                before.density(),
                before.lettersNeedAlt(),
                before.keys());
        if (isAtAnAgency()) preferences.change(wanted);
        hold(UI.getCurrent(), wanted);
    }

    PreferencesRow here() {
        var window = UI.getCurrent();
        var known = window == null ? null : ComponentUtil.getData(window, PreferencesRow.class);
        if (known != null) return known;
        return isAtAnAgency() ? preferences.mine() : PreferencesRow.USUAL;
    }

    private static boolean isAtAnAgency() {
        return CurrentPerson.orNull() != null && Tenants.orNull() != null;
    }
}
