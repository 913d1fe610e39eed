package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** The record in the middle: tabs with their digits, the content of the one that is open, and what is typed below it. */
class RecordColumn extends Section {

    private final List<AccountTab> tabs;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final Div content = new Div();
    private final Div typed = new Div();
    private WorkbenchSubject subject;
    private int open;

    RecordColumn(List<AccountTab> tabs, WorkbenchSubject subject, int first) {
        this.tabs = tabs;
        this.subject = subject;
        addClassName("ts-column");
        setAriaLabel("Record");
        var strip = new Div();
        strip.addClassName("ts-tabs");
        strip.getElement().setAttribute("role", "tablist");
        for (int i = 0; i < tabs.size(); i++) strip.add(button(i));
        content.addClassName("ts-column-body");
        content.getElement().setAttribute("role", "tabpanel");
        typed.addClassName("ts-typed");
        add(strip, content, typed);
        open(Math.min(first, tabs.size() - 1));
    }

    int opened() {
        return open;
    }

    void open(int index) {
        if (index < 0 || index >= tabs.size()) return;
        open = index;
        lay(tabs.get(index).label(), tabs.get(index).open(subject), index);
    }

    /** Something that is no tab, such as an explanation; the tab that was open comes back with its digit. */
    void lay(String label, Component other) {
        lay(label, other, -1);
        getElement().executeJs("if (matchMedia('(max-width: 720px)').matches) this.scrollIntoView()");
    }

    private void lay(String label, Component shown, int index) {
        for (int i = 0; i < buttons.size(); i++)
            buttons.get(i).getElement().setAttribute("aria-selected", String.valueOf(i == index));
        content.getElement().setAttribute("aria-label", label);
        content.removeAll();
        content.add(shown);
    }

    /** What is typed in place under the record. */
    void type(List<Component> panels) {
        typed.removeAll();
        for (var panel : panels) {
            panel.addClassName("ts-dock");
            typed.add(panel);
        }
    }

    void show(WorkbenchSubject other) {
        subject = other;
        open(open);
    }

    private NativeButton button(int index) {
        var digit = new Span(String.valueOf(index + 1));
        digit.addClassNames("ts-small", "ts-faint");
        digit.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.add(digit, new Span(tabs.get(index).label()));
        button.addClassName("ts-tab");
        button.getElement().setAttribute("role", "tab").setAttribute("aria-keyshortcuts", String.valueOf(index + 1));
        button.addClickListener(_ -> open(index));
        buttons.add(button);
        return button;
    }
}
