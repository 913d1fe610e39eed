package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge;
import org.tallystick.workbench.TodayPart;

/** One part of Today with its lines, or with what would stand there and how to begin. */
class PartOfToday extends Section {

    PartOfToday(TodayPart part, PersonId person) {
        setAriaLabel(part.title());
        var head = Shown.styled("ts-column-head", new H2(part.title()), Shown.words("", "ts-spring"));
        var lines = part.content(person);
        if (!lines.isEmpty()) head.add(Shown.words(String.valueOf(lines.size()), "ts-small", "ts-quiet"));
        if (!part.path().isEmpty()) head.add(Shown.link("All", part.path()));
        add(head);
        if (lines.isEmpty()) add(Shown.styled("ts-facts ts-small ts-quiet", Shown.words(part.whenEmpty())));
        for (var line : lines) {
            var state = StatusBadge.plain(line.tone(), line.state());
            state.addClassName("ts-small");
            add(Shown.styled(
                    "ts-today-line",
                    line.path().isEmpty() ? Shown.words(line.words()) : Shown.link(line.words(), line.path()),
                    state,
                    Shown.words(line.detail(), "ts-small", "ts-quiet")));
        }
    }
}
