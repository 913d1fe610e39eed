package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.Styled;
import org.tallystick.workbench.TodayPart;

/** One part of Today with its lines, or with what would stand there and how to begin. */
class PartOfToday extends Section {

    PartOfToday(TodayPart part, PersonId person) {
        setAriaLabel(part.title());
        var head = Styled.box("ts-column-head", new H2(part.title()), Styled.words("", "ts-spring"));
        var lines = part.content(person);
        if (!lines.isEmpty()) head.add(Styled.words(String.valueOf(lines.size()), "ts-small", "ts-quiet"));
        if (!part.path().isEmpty()) head.add(Shown.link("All", part.path()));
        add(head);
        if (lines.isEmpty()) add(Styled.box("ts-facts ts-small ts-quiet", Styled.words(part.whenEmpty())));
        for (var line : lines) {
            var state = StatusBadge.plain(line.tone(), line.state());
            state.addClassName("ts-small");
            add(Styled.box(
                    "ts-today-line",
                    line.path().isEmpty() ? Styled.words(line.words()) : Shown.link(line.words(), line.path()),
                    state,
                    Styled.words(line.detail(), "ts-small", "ts-quiet")));
        }
    }
}
