package org.tallystick.web;

import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A line icon or a status shape from the project's own set; decoration only, its word always stands beside it. */
public final class Glyph extends Span {

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry(
                    "today",
                    "<rect x='2' y='3' width='12' height='11' rx='2'/><path d='M2 6.5h12M5.5 1.5v3M10.500 1.500v3M5.500 10l1.700 1.700 3.300-3.400'/>"),
            Map.entry(
                    "bell",
                    "<path d='M8 2a4 4 0 0 0-4 4c0 3.200-1.300 4.500-1.800 5.200h11.600C13.300 10.500 12 9.200 12 6a4 4 0 0 0-4-4zM6.500 13.300a1.600 1.600 0 0 0 3 0'/>"),
            Map.entry("search", "<circle cx='7' cy='7' r='4.500'/><path d='m10.500 10.500 3.500 3.500'/>"),
            Map.entry(
                    "counter",
                    "<rect x='1.500' y='4' width='13' height='8' rx='1.500'/><circle cx='8' cy='8' r='1.800'/><path d='M4 8h.01M12 8h.01'/>"),
            Map.entry(
                    "intake",
                    "<path d='M8 2v7.500m0 0L5.200 6.700M8 9.500l2.800-2.800M2 10.500v2A1.500 1.500 0 0 0 3.500 14h9a1.500 1.500 0 0 0 1.500-1.500v-2'/>"),
            Map.entry(
                    "inbox",
                    "<path d='M2 9l1.800-6h8.400L14 9v3.500a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1zM2 9h3.200l1 2h3.600l1-2H14'/>"),
            Map.entry(
                    "legal",
                    "<path d='M8 2v12M5 14h6M2.800 4.500 8 3l5.200 1.500M2.800 4.500 1.200 8.600a1.800 1.800 0 0 0 3.200 0zM13.200 4.500l-1.600 4.100a1.800 1.800 0 0 0 3.200 0z'/>"),
            Map.entry(
                    "approval",
                    "<path d='M13.500 7.500v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1H10M5.500 7.500l2.200 2.200 6-6.200'/>"),
            Map.entry(
                    "question",
                    "<circle cx='8' cy='8' r='6'/><path d='M6.300 6.300A1.800 1.800 0 1 1 8 8.400v.9M8 11.400v.01'/>"),
            Map.entry(
                    "phone",
                    "<path d='M3.500 2.500h2.300l1.200 3-1.500 1.200a8 8 0 0 0 3.800 3.800l1.200-1.500 3 1.200v2.300a1 1 0 0 1-1.100 1A10.500 10.500 0 0 1 2.500 3.600a1 1 0 0 1 1-1.100z'/>"),
            Map.entry(
                    "mail",
                    "<rect x='2' y='3.500' width='12' height='9' rx='1.500'/><path d='m2.500 4.500 5.500 4 5.500-4'/>"),
            Map.entry(
                    "gear",
                    "<circle cx='8' cy='8' r='2'/><path d='M8 1.800v2M8 12.200v2M1.800 8h2M12.200 8h2M3.600 3.600 5 5M11 11l1.400 1.400M12.400 3.600 11 5M5 11l-1.400 1.400'/>"),
            Map.entry("note", "<path d='M3 2.500h10v8l-3 3H3zM10 13.500v-3h3M5.500 5.500h5M5.500 8h3'/>"),
            Map.entry(
                    "payment",
                    "<circle cx='8' cy='8' r='5.800'/><path d='M10 5.900c-.4-.6-1.100-.9-2-.9-1.200 0-2 .6-2 1.500s.7 1.300 2 1.500 2 .6 2 1.500S9.200 11 8 11c-.9 0-1.600-.3-2-.9M8 4v8'/>"),
            Map.entry(
                    "person",
                    "<circle cx='8' cy='5.500' r='2.700'/><path d='M2.800 14c.3-2.900 2.400-4.500 5.200-4.500s4.900 1.600 5.200 4.500'/>"),
            Map.entry(
                    "people",
                    "<circle cx='6' cy='5.500' r='2.400'/><path d='M1.500 13.500c.3-2.600 2-4 4.500-4s4.200 1.400 4.500 4M10.500 3.400a2.400 2.400 0 0 1 0 4.400M12 9.900c1.500.5 2.300 1.700 2.500 3.600'/>"),
            Map.entry(
                    "account",
                    "<rect x='2.500' y='2.500' width='11' height='11' rx='1.500'/><path d='M5 6h6M5 8.500h6M5 11h3'/>"),
            Map.entry("document", "<path d='M4 1.800h5.500L13 5.300v8.900H4zM9.500 1.800v3.500H13M6 8.500h5M6 11h5'/>"),
            Map.entry("lock", "<rect x='3' y='7' width='10' height='7' rx='1.500'/><path d='M5 7V5a3 3 0 0 1 6 0v2'/>"),
            Map.entry("back", "<path d='M13.500 8h-11M6 4.500 2.500 8 6 11.500'/>"),
            Map.entry("undo", "<path d='M5.500 3 2.500 6l3 3M2.500 6h7a4 4 0 0 1 0 8H6'/>"),
            Map.entry(
                    "printer",
                    "<path d='M4.500 6V2.500h7V6M4.500 11.500H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.500a1 1 0 0 1-1 1h-1.500M4.500 9.500h7v4h-7z'/>"),
            Map.entry("moon", "<path d='M13.500 9.700A6 6 0 0 1 6.300 2.500a6 6 0 1 0 7.200 7.200z'/>"),
            Map.entry(
                    "leave", "<path d='M6.500 2.500h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10.500 5l3 3-3 3M13.500 8H6'/>"),
            Map.entry("go", "<path d='M2.500 8h11M10 4.500 13.500 8 10 11.500'/>"),
            Map.entry("plus", "<path d='M8 3v10M3 8h10'/>"),
            Map.entry("file", "<path d='M4 1.800h5.500L13 5.300v8.900H4zM9.500 1.800v3.500H13'/>"),
            Map.entry("download", "<path d='M8 2v8m0 0L5 7m3 3 3-3M3 13.500h10'/>"),
            Map.entry(
                    "agency",
                    "<path d='M2 14h12M3.500 14V6.500M12.500 14V6.500M6.500 14V6.500M9.500 14V6.500M1.800 6.500 8 2.500l6.200 4z'/>"),
            Map.entry(
                    "audit",
                    "<path d='M8 1.800 13 4v4c0 3-2 5.200-5 6.200C5 13.200 3 11 3 8V4zM5.800 8l1.600 1.600 3-3.200'/>"),
            Map.entry(
                    "tally",
                    "<path d='M5.500 1h5a1.500 1.500 0 0 1 1.500 1.500V11H8v1.500h4v1a1.500 1.500 0 0 1-1.500 1.500h-5A1.500 1.500 0 0 1 4 13.500V10h3.500V8.800H4V7.500h3.500V6.300H4V5h3.500V3.800H4V2.500A1.500 1.500 0 0 1 5.500 1z'/>"));

    private static final Map<String, String> SHAPES = Map.of(
            "dot", "<circle cx='5' cy='5' r='4' fill='currentColor'/>",
            "half",
                    "<circle cx='5' cy='5' r='3.600' fill='none' stroke='currentColor' stroke-width='1.400'/><path d='M5 1.400a3.600 3.600 0 0 1 0 7.200z' fill='currentColor'/>",
            "diamond", "<path d='M5 .4 9.600 5 5 9.600.4 5z' fill='currentColor'/>",
            "triangle", "<path d='M5 .8 9.800 9.200H.2z' fill='currentColor'/>",
            "square", "<rect x='1' y='1' width='8' height='8' rx='1' fill='currentColor'/>",
            "check",
                    "<path d='m1.200 5.400 2.600 2.600 5-5.800' fill='none' stroke='currentColor' stroke-width='1.900'/>",
            "cross", "<path d='m2 2 6 6M8 2 2 8' fill='none' stroke='currentColor' stroke-width='1.600'/>",
            "ring", "<circle cx='5' cy='5' r='3.600' fill='none' stroke='currentColor' stroke-width='1.400'/>");

    private Glyph(String css, int size, String drawing) {
        addClassName(css);
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", "<svg viewBox='0 0 " + size + " " + size + "'>" + drawing + "</svg>");
    }

    /** One of the line icons listed in {@code docs/design-system.md}. */
    public static Glyph of(String name) {
        return new Glyph("ts-glyph", 16, drawing(LINES, name));
    }

    /** One of: dot, half, diamond, triangle, square, check, cross, ring. */
    public static Glyph shape(String name) {
        return new Glyph("ts-shape", 10, drawing(SHAPES, name));
    }

    private static String drawing(Map<String, String> drawings, String name) {
        var drawing = drawings.get(name);
        if (drawing == null)
            throw new IllegalArgumentException("No such glyph: " + name + ". There are " + drawings.keySet());
        return drawing;
    }
}
