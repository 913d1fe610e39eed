package org.tallystick.web;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that the browser loads first: the theme, the style sheets of the design system, the icon. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ts/tokens.css")
@StyleSheet("ts/base.css")
@StyleSheet("ts/parts.css")
@StyleSheet("ts/shell.css")
@StyleSheet("ts/work.css")
@StyleSheet("ts/ladder.css")
public class Look implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings page) {
        page.setViewport("width=device-width, initial-scale=1");
        page.setPageTitle("Tallystick");
        page.addLink("icon", "ts/favicon.svg");
    }
}
