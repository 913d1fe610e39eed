package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;

/** Somebody asks, at the counter or by phone: a name or a ticket, Enter, and it reads owed, why, what next. */
@Route("enquiry")
@PageTitle("Enquiry")
@Needs("contact.log")
class EnquiryView extends Div implements BeforeEnterObserver {

    private final Enquiries enquiries;
    private final Authority authority;
    private final EnquiryFinder finder;
    private final Div who = new Div();
    private final Div columns = new Div();
    private @Nullable NextColumn next;
    private String shown = "";
    private boolean phoned;

    EnquiryView(Enquiries enquiries, Authority authority) {
        this.enquiries = enquiries;
        this.authority = authority;
        finder = new EnquiryFinder(enquiries, this::show);
        addClassNames("ts-screen", "ts-enquiry");
        columns.addClassName("ts-columns");
        add(who, columns);
        nobody();
        var keys = Keys.of(this)
                .below("f", "find", finder::toField)
                .below("P", "statement", () -> act(NextColumn::print))
                .below("x", "in the caller's words", () -> act(NextColumn::say))
                .below(
                        "w",
                        "walk-in or phone",
                        () -> act(column -> {
                            phoned = !column.phoned();
                            column.byPhone(phoned);
                        }));
        for (int i = 0; i < enquiries.reasons().size(); i++) {
            var index = i;
            keys.on(String.valueOf(i + 1), enquiries.reasons().get(i).name(), () -> act(column -> column.log(index)));
        }
        for (var action : enquiries.actions())
            keys.on(String.valueOf(action.key()), action.label(), () -> act(column -> column.start(action)));
        finder.toField();
    }

    /** {@code enquiry?account=SF-1} opens it at once, such as from the counter. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("account")
                .filter(number -> !number.isBlank())
                .ifPresent(this::show);
    }

    private void act(Consumer<NextColumn> what) {
        if (next != null) what.accept(next);
    }

    private void nobody() {
        who.setClassName("ts-screen-head");
        who.removeAll();
        who.add(new Div(new H1("Enquiry")));
        columns.removeAll();
        var empty = new Div(new EmptyState(
                "Nobody asks yet", "Type a name, a ticket, a phone or an account number, and press Enter."));
        empty.addClassName("ts-column");
        var aside = new Div();
        aside.addClassName("ts-column");
        columns.add(finder, empty, aside);
    }

    private void show(String number) {
        try {
            draw(enquiries.open(number));
            shown = number;
        } catch (NotThere restricted) {
            restricted.keepIn(authority);
            nobody();
            columns.getElement()
                    .getChild(1)
                    .removeAllChildren()
                    .appendChild(new EmptyState(
                                    "Nothing that you may see",
                                    "This account is handled by another desk, or it does not exist. Ask your supervisor.")
                            .getElement());
        }
    }

    private void draw(EnquiryCase asked) {
        drawWho(asked);
        columns.removeAll();
        next = new NextColumn(enquiries, asked, phoned, () -> show(shown));
        columns.add(finder, new OwedColumn(asked), next);
    }

    private void drawWho(EnquiryCase asked) {
        var statement = asked.english();
        var name = new Div(new H1(asked.party().name()), new Span(asked.party().number()));
        name.addClassName("ts-who-name");
        statement.address().forEach(line -> name.add(new Span(line)));
        name.add(new Span("statements in " + asked.spoken().inWords()));
        var owed = new Div(
                styled(
                        "ts-label",
                        asked.subject().accounts().size() == 1
                                ? "Owed in 1 account"
                                : "Owed in " + asked.subject().accounts().size() + " accounts"),
                styled("ts-figure", statement.owed().inDollars()));
        owed.addClassName("ts-who-owed");
        var kept = asked.keptFrom().size();
        if (kept > 0)
            owed.add(
                    styled("ts-small", kept == 1 ? "1 more account, restricted" : kept + " more accounts, restricted"));
        var account = asked.subject().selected();
        var when = new Div(
                styled("ts-label", "Next date"),
                styled("ts-figure-small", ComingHour.write(account.nextDate(), account.nextTime())),
                styled("ts-small", account.ownerName() + ", " + account.number()));
        when.addClassName("ts-who-next");
        who.setClassName("ts-who");
        who.removeAll();
        who.add(name, owed, when);
    }

    private static Div styled(String css, String words) {
        var div = new Div(words);
        div.addClassName(css);
        return div;
    }
}
