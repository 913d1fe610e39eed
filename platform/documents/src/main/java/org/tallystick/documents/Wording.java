package org.tallystick.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;

/** Fills a few words that have places for values, such as a line of a form, as strictly as a page; they are plain text. */
public final class Wording {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new PlainValues.Collector())
            .withLoader(name -> {
                throw new TemplateRefused("Words take no other template, such as " + name + ".", null);
            });

    private Wording() {}

    /** Refused with {@link TemplateRefused} when a value is missing, of another kind, or the words cannot be read. */
    public static String fill(String words, Map<String, Object> values) {
        PlainValues.require("of words", values);
        try {
            return COMPILER.compile(words).execute(values);
        } catch (MustacheException.Context missing) {
            throw new TemplateRefused("{{" + missing.key + "}} is no value here.", missing);
        } catch (MustacheException broken) {
            throw new TemplateRefused("The words cannot be read: " + broken.getMessage(), broken);
        }
    }
}
