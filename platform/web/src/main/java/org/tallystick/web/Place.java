package org.tallystick.web;

/**
 * One place of the rail; a module declares it as a bean, and only people who may do its action ever see it.
 *
 * @param label the word under the icon
 * @param path the route, such as {@code counter}
 * @param icon the name of a {@link Glyph}
 * @param key goes there after {@code g}
 * @param action what a person must be allowed to do, such as {@code payment.take}
 * @param order smallest first
 */
public record Place(String label, String path, String icon, char key, String action, int order) {}
