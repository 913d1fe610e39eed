package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.web.csrf.CsrfToken;
import org.tallystick.security.CurrentPerson;

/** The door: a user name and a password, sent by the browser itself. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in \u00b7 Tallystick")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    private static final String STICK =
            "<svg viewBox='0 0 1600 136' preserveAspectRatio='xMinYMin meet'><g fill='currentColor'>"
                    + "<path d='M8 0H1600V66H3a3 3 0 0 1-3-3V8a8 8 0 0 1 8-8z'/>"
                    + "<path d='M91 70H1600v66H96a8 8 0 0 1-8-8V73a3 3 0 0 1 3-3z'/></g>"
                    + "<path fill='var(--ts-paper)' d='M140 0h16v46h-16zM140 90h16v46h-16zM212 0h9v38h-9zM212 98h9v38h-9z"
                    + "M251 0h9v38h-9zM251 98h9v38h-9zM324 0h4v28h-4zM324 108h4v28h-4zM350 0h4v28h-4zM350 108h4v28h-4z"
                    + "M376 0h4v28h-4zM376 108h4v28h-4zM402 0h4v28h-4zM402 108h4v28h-4zM462 0h2v18h-2zM462 118h2v18h-2z"
                    + "M477 0h2v18h-2zM477 118h2v18h-2zM492 0h2v18h-2zM492 118h2v18h-2zM507 0h2v18h-2zM507 118h2v18h-2z"
                    + "M522 0h2v18h-2zM522 118h2v18h-2zM537 0h2v18h-2zM537 118h2v18h-2zM552 0h2v18h-2zM552 118h2v18h-2z'/></svg>";

    private final Div told = new Div();

    LoginView() {
        addClassName("ts-login");
        told.getElement().setAttribute("role", "status");
        add(story(), form());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentPerson.orNull() != null) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("error"))
            tell("ts-stop", "square", "User name and password do not match, or the sign-in is locked for a while.");
        else if (asked.contains("out")) tell("ts-ok", "check", "You are signed out.");
    }

    private void tell(String tone, String shape, String sentence) {
        told.removeAll();
        told.addClassNames("ts-note", tone);
        told.add(Glyph.shape(shape), new Span(sentence));
    }

    private static Section story() {
        var name = new Div(Glyph.of("tally"), new Span("Tallystick"));
        name.addClassName("ts-login-brand");
        var words = new Paragraph("Every dollar has a reason, and both sides can read it.");
        words.addClassName("ts-login-words");
        var more = new Paragraph("A tally stick was split in two, one half for each party, so that neither could change"
                + " the count alone. This is the agency\u2019s half.");
        more.addClassName("ts-login-more");
        var stick = new Div();
        stick.addClassName("ts-login-stick");
        stick.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", STICK);
        var story = new Section(name, words, more, stick);
        story.addClassName("ts-login-story");
        story.getElement().setAttribute("aria-label", "Tallystick");
        return story;
    }

    private Section form() {
        var fine = new Paragraph("For official use. What you open and change is recorded with your name.");
        fine.addClassName("ts-login-fine");
        var invited = new Paragraph("Staff of the agency and people it has invited.");
        invited.addClassName("ts-quiet");
        var side = new Section(new H1("Sign in"), invited, told);
        side.addClassName("ts-login-form");
        side.getElement().setAttribute("aria-label", "Sign in");
        var button = new Element("button").setAttribute("type", "submit").setAttribute("class", "ts-main-button");
        button.appendChild(new Span("Sign in").getElement(), new KeyCap("\u21b5").getElement());
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "login");
        form.appendChild(
                field("User name", "username", "text", "username"),
                new Element("div")
                        .setAttribute("class", "ts-shown-field")
                        .appendChild(field("Password", "password", "password", "current-password"), show()),
                csrf(),
                button);
        side.getElement().appendChild(form);
        side.add(fine);
        return side;
    }

    private static Element field(String label, String name, String type, String autocomplete) {
        var input = new Element("input")
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("spellcheck", "false")
                .setAttribute("autocapitalize", "none");
        if (name.equals("username")) input.setAttribute("autofocus", true);
        var words = new Element("span").setText(label);
        return new Element("label").setAttribute("class", "ts-field").appendChild(words, input);
    }

    /** Lets who types see what they typed. */
    private static Element show() {
        return new Element("button")
                .setAttribute("type", "button")
                .setAttribute("class", "ts-plain-button ts-link ts-show")
                .setAttribute("data-ts-show", "password")
                .setAttribute("aria-pressed", "false")
                .setAttribute("aria-label", "Show the password")
                .setText("Show");
    }

    private static Element csrf() {
        var hidden = new Element("input").setAttribute("type", "hidden");
        var request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
            hidden.setAttribute("name", token.getParameterName()).setAttribute("value", token.getToken());
        return hidden;
    }
}
