package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of one screen or dialog. Letters and digits act while no field has the focus (with Alt while one has);
 * {@code F8} (also Ctrl+Enter) and {@code Esc} always act. The {@code ?} dialog and the palette list them all. A screen
 * names the keys that everybody has; whoever moved one presses, and sees, their own.
 */
public final class Keys {

    /** One key as everybody knows it, what it does in a few words, and whether the bottom line of the window shows it. */
    record Binding(String key, String words, boolean below, Runnable act) {}

    private final Component screen;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();

    private Keys(Component screen) {
        this.screen = screen;
        ComponentUtil.setData(screen, Keys.class, this);
        screen.getElement()
                .addEventListener(
                        "ts-key",
                        event -> press(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        screen.addAttachListener(_ -> tellTheShell());
        screen.addDetachListener(_ -> tellTheShell());
    }

    /** The keys that act while the component is on the screen; while a dialog is open, only those inside it act. */
    public static Keys of(Component screen) {
        var known = ComponentUtil.getData(screen, Keys.class);
        return known == null ? new Keys(screen) : known;
    }

    /** A key with a button or a cap of its own on the screen: {@code on("p", "payment", this::pay)}. */
    public Keys on(String key, String words, Runnable act) {
        return bind(new Binding(key, words, false, act));
    }

    /** A key without a button: it is shown in the bottom line of the window. */
    public Keys below(String key, String words, Runnable act) {
        return bind(new Binding(key, words, true, act));
    }

    /** Takes a key back, when what it did cannot be done any more. */
    public Keys off(String key) {
        bindings.remove(key);
        publish();
        return this;
    }

    /** Takes all others back, where only this one has something to act on. */
    public Keys offAllBut(String key) {
        bindings.keySet().retainAll(Set.of(key));
        publish();
        return this;
    }

    /** Prints the cap to the right of a button's words and tells screen readers about it. */
    public static void print(Component button, String key) {
        button.getElement().setAttribute("aria-keyshortcuts", spoken(key));
        button.getElement().appendChild(new KeyCap(key).getElement().setAttribute("slot", "suffix"));
    }

    /** The same for a letter on a screen where a field has the focus nearly all the time. */
    public static void printWithAlt(Component button, String key) {
        button.getElement().setAttribute("aria-keyshortcuts", "Alt+" + spoken(key));
        button.getElement().appendChild(KeyCap.withAlt(key).getElement().setAttribute("slot", "suffix"));
    }

    /** The person's own key for it, as {@code aria-keyshortcuts} has it. */
    static String spoken(String key) {
        return KeyMap.here().own(key).replace("Ctrl ", "Control+");
    }

    List<Binding> bindings() {
        return List.copyOf(bindings.values());
    }

    private Keys bind(Binding binding) {
        bindings.put(binding.key(), binding);
        publish();
        return this;
    }

    private void press(String key) {
        var binding = bindings.get(KeyMap.here().standard(key));
        if (binding != null) binding.act().run();
    }

    private void publish() {
        var own = KeyMap.here();
        screen.getElement()
                .setAttribute(
                        "data-ts-keys", bindings.keySet().stream().map(own::own).collect(Collectors.joining(" ")));
        tellTheShell();
    }

    private void tellTheShell() {
        screen.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new KeysChanged(ui)));
    }
}
