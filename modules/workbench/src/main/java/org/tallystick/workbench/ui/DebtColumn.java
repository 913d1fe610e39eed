package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Styled;

/** All debts of the party under their accounts; one is selected, and below them stands what it consists of. */
class DebtColumn extends Section {

    private final CaseFile file;
    private final Consumer<DebtRow> onSelect;
    private final Consumer<List<DebtRow>> onTick;
    private final Set<DebtRow> ticked = new LinkedHashSet<>();
    private final List<Element> ticks = new ArrayList<>();
    private final NativeButton all = new NativeButton();
    private final List<DebtRow> debts = new ArrayList<>();
    private final List<NativeButton> buttons = new ArrayList<>();
    private final Div facts = new Div();
    private int selected = -1;

    DebtColumn(CaseFile file, Consumer<DebtRow> onSelect, Consumer<List<DebtRow>> onTick) {
        this.file = file;
        this.onSelect = onSelect;
        this.onTick = onTick;
        addClassName("ts-column");
        setAriaLabel("Debts");
        var body = new Div();
        body.addClassName("ts-column-body");
        for (var account : file.subject().accounts()) body.add(group(account));
        if (!file.keptFrom().isEmpty()) body.add(kept());
        facts.addClassName("ts-facts");
        body.add(facts);
        add(head(), body);
        select(first());
    }

    /** Down the list for {@code 1}, up for {@code -1}; it stops at its ends. */
    void move(int steps) {
        if (buttons.isEmpty()) return;
        var to = Math.clamp(selected + steps, 0, buttons.size() - 1);
        if (to == selected) return;
        select(to);
        buttons.get(to).focus();
        onSelect.accept(debts.get(to));
    }

    /** Ticks the selected debt, or takes its tick away. */
    void tick() {
        if (selected >= 0 && debts.size() > 1) tick(selected, !ticked.contains(debts.get(selected)));
    }

    private void tick(int index, boolean on) {
        var changed = on ? ticked.add(debts.get(index)) : ticked.remove(debts.get(index));
        if (changed) tell();
    }

    private void tickAll() {
        if (ticked.isEmpty()) ticked.addAll(debts);
        else ticked.clear();
        tell();
    }

    private void tell() {
        for (int i = 0; i < ticks.size(); i++) ticks.get(i).setProperty("checked", ticked.contains(debts.get(i)));
        all.setText(ticked.isEmpty() ? "All" : ticked.size() + " ticked, clear");
        onTick.accept(debts.stream().filter(ticked::contains).toList());
    }

    private int first() {
        for (int i = 0; i < debts.size(); i++)
            if (debts.get(i).account().equals(file.subject().selected().id())) return i;
        return -1;
    }

    private Component head() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Div(new H2("Debts"), spring);
        if (debts.size() > 1) {
            all.setText("All");
            all.addClassNames("ts-link", "ts-plain-button");
            all.addClickListener(_ -> tickAll());
            head.add(all, new KeyCap("j"), new KeyCap("k"), new KeyCap("t"));
        }
        head.addClassName("ts-column-head");
        return head;
    }

    private List<Component> group(AccountRow account) {
        var parts = new ArrayList<Component>();
        var spring = new Span();
        spring.addClassName("ts-spring");
        if (file.subject().accounts().size() > 1) {
            var heading = new Div(new Span(account.number()), spring, Amount.of(file.owed(account)));
            heading.addClassName("ts-group");
            heading.getElement().setAttribute("role", "heading").setAttribute("aria-level", "3");
            parts.add(heading);
        }
        for (var debt : file.debtsOf(account)) parts.add(file.debts().size() > 1 ? tickable(debt) : button(debt));
        if (file.debtsOf(account).isEmpty()) parts.add(nothing("No debts on this account."));
        return parts;
    }

    private NativeButton button(DebtRow debt) {
        var owed = CaseFile.sum(file.chargesOf(debt.id()));
        var button = new NativeButton();
        button.addClassName("ts-debt");
        var number = Styled.words(debt.number(), "ts-id");
        var incurred = debt.incurredOn();
        button.add(
                new Span(new Span(debt.debtTypeName() + " "), number),
                Styled.words(owed.toString(), "ts-debt-owed"),
                DebtBadge.of(file, debt),
                Styled.words(incurred == null ? "" : "since " + Days.of(incurred, file.today()), "ts-debt-due"));
        button.getChildren().findFirst().ifPresent(name -> name.addClassName("ts-debt-name"));
        var index = debts.size();
        button.addClickListener(_ -> {
            select(index);
            onSelect.accept(debt);
        });
        debts.add(debt);
        buttons.add(button);
        return button;
    }

    /** With a box to work on some debts together. */
    private Component tickable(DebtRow debt) {
        var index = debts.size();
        var button = button(debt);
        var box = new Input();
        box.setType("checkbox");
        box.setAriaLabel("Work on " + debt.debtTypeName() + " " + debt.number());
        box.getElement()
                .addEventListener(
                        "change",
                        event -> tick(
                                index,
                                event.getEventData().get("event.target.checked").asBoolean()))
                .addEventData("event.target.checked");
        ticks.add(box.getElement());
        var line = new Div(box, button);
        line.addClassName("ts-debt-line");
        return line;
    }

    private Component kept() {
        var count = file.keptFrom().size();
        var name = new Span(Glyph.of("lock"), new Span(count == 1 ? "1 other account" : count + " other accounts"));
        name.addClassNames("ts-line-up", "ts-quiet", "ts-medium");
        var line = new Div(name, Styled.words(KeptFrom.inWords(file.keptFrom()), "ts-small"));
        line.addClassName("ts-facts");
        return line;
    }

    private void select(int index) {
        selected = index;
        for (int i = 0; i < buttons.size(); i++)
            buttons.get(i).getElement().setAttribute("aria-current", String.valueOf(i == index));
        facts.removeAll();
        if (index >= 0) facts.add(new DebtFacts(file, debts.get(index)));
    }

    private static Component nothing(String words) {
        var line = new Div(words);
        line.addClassNames("ts-facts", "ts-small", "ts-faint");
        return line;
    }
}
