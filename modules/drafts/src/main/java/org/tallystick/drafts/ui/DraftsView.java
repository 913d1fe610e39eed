package org.tallystick.drafts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drafts.DraftContent;
import org.tallystick.drafts.DraftId;
import org.tallystick.drafts.DraftRow;
import org.tallystick.drafts.DraftState;
import org.tallystick.drafts.Drafts;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** An account entered by hand: typed on one screen, kept while it is typed, submitted with one key. */
@Route("drafts/:draft?")
@PageTitle("New account")
@Needs("draft.prepare")
class DraftsView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);
    private static final String NOT_YET = "What you type is kept as you go.";

    private final Drafts drafts;
    private final BusinessDay day;
    private final DraftList list;
    private final DraftForm form;
    private final ReviewPane review = new ReviewPane();
    private final Div title = Shown.styled("ts-column-head");
    private final Div bar = Shown.styled("ts-screen-bar");
    private @Nullable DraftRow draft;

    DraftsView(Drafts drafts, DebtTypes debtTypes, Departments departments, BusinessDay day) {
        this.drafts = drafts;
        this.day = day;
        this.list = new DraftList(drafts, this::open);
        this.form = new DraftForm(debtTypes.all(), departments.all(), drafts.stops(), this::changed, day.today());
        addClassName("ts-screen");
        var listColumn = Shown.styled(
                "ts-column",
                Shown.styled("ts-column-head", new H2("Drafts"), Shown.words("", "ts-spring"), newButton()),
                list);
        var formColumn = Shown.styled("ts-column", title, Shown.styled("ts-column-body", form));
        add(Shown.styled("ts-columns", listColumn, formColumn, review), bar);
        Keys.of(this).on("n", "new account", () -> open(null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("draft").orElse(null);
        open(asked == null ? null : drafts.of(read(asked)));
    }

    private static DraftId read(String id) {
        try {
            return DraftId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("draft", id);
        }
    }

    private Button newButton() {
        var button = new Button("New", _ -> open(null));
        Keys.print(button, "n");
        return button;
    }

    private void open(@Nullable DraftRow row) {
        draft = row;
        form.show(row == null ? DraftContent.EMPTY : row.content(), isMineAndOpen());
        tell(row == null ? NOT_YET : "", null);
        if (isMineAndOpen()) form.begin();
    }

    private boolean isMineAndOpen() {
        return draft == null || (isMine(draft) && draft.state().isOpen());
    }

    private static boolean isMine(DraftRow row) {
        return row.madeBy().equals(CurrentPerson.get().person());
    }

    /** Keeps what was typed; what cannot be kept or read stays on the screen, with the reason beside it. */
    private boolean changed() {
        if (!isMineAndOpen()) return false;
        boolean readable = form.isReadable();
        try {
            var content = form.value();
            draft = draft == null ? drafts.begin(content, null) : drafts.save(draft.id(), content, draft.version());
            address();
            tell(
                    readable ? "Kept " + TIME.format(day.now().atZone(day.zone())) : "Kept, without what is marked.",
                    null);
            return readable;
        } catch (Refusal refused) {
            tell("", refused.sentence());
            return false;
        }
    }

    /** The address names the draft, so that a reload or a link leads back to it. */
    private void address() {
        var row = draft;
        if (row != null) getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "drafts/" + row.id()));
    }

    private void tell(String kept, @Nullable String refused) {
        var row = draft;
        list.show(row == null ? null : row.id());
        review.show(row, row == null ? null : drafts.review(row), kept, refused);
        title.removeAll();
        title.add(new H1(row == null ? "New account" : row.title()), Shown.words("", "ts-spring"));
        if (row != null) title.add(Shown.state(row.state()));
        fillBar();
    }

    private void fillBar() {
        bar.removeAll();
        Keys.of(this).off("F8").off("w").off("Delete");
        var row = draft;
        var account = row == null ? null : row.accountNumber();
        if (isMineAndOpen()) {
            if (row != null) bar.add(button("Discard", "Delete", false, this::discard));
            bar.add(Shown.words("", "ts-spring"), button("Submit", "F8", true, this::submit));
        } else if (row != null && isMine(row) && row.state() == DraftState.SUBMITTED) {
            bar.add(button("Take it back", "w", false, this::takeBack));
        } else if (account != null) {
            var link = new Anchor("accounts/" + account, "Account " + account);
            link.addClassName("ts-link");
            bar.add(link);
        } else if (row != null) bar.add(Shown.words("It is " + row.state().inWords() + ".", "ts-small", "ts-quiet"));
    }

    private Button button(String words, String key, boolean main, Runnable act) {
        var button = new Button(words, _ -> act.run());
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.getElement().setAttribute("data-draft-submit", true);
        }
        Keys.print(button, key);
        Keys.of(this).on(key, words.toLowerCase(Locale.US), act);
        return button;
    }

    private void submit() {
        if (!changed()) {
            Toast.refused("Some of it cannot be kept as it is; it is marked.");
            return;
        }
        var row = draft;
        if (row == null) return;
        act(() -> {
            var now = drafts.submit(row.id());
            Toast.done(
                    now.accountNumber() == null
                            ? "Submitted. Somebody else checks it; you hear when it comes back."
                            : "Opened as account " + now.accountNumber() + ".");
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "drafts"));
            open(null);
        });
    }

    private void takeBack() {
        var row = draft;
        if (row != null) act(() -> open(drafts.takeBack(row.id())));
    }

    private void discard() {
        var row = draft;
        if (row == null) return;
        act(() -> {
            drafts.discard(row.id());
            Toast.done("The draft was thrown away.");
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "drafts"));
            open(null);
        });
    }

    private void act(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refused) {
            tell("", refused.sentence());
            Toast.refused(refused.sentence());
        }
    }
}
