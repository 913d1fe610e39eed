package org.tallystick.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Logic-less templates of the class path, filled strictly: a missing key is an error, and so is unescaped output. */
class Templates {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\{|\\{\\{\\s*&|\\{\\{\\s*=");

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .withEscaper(Templates::escape)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new PlainValues.Collector())
            .withLoader(Templates::open);

    String fill(String name, Map<String, Object> values) {
        PlainValues.require(name, values);
        try {
            return compiled.computeIfAbsent(name, this::compile).execute(values);
        } catch (MustacheException.Context missing) {
            throw new TemplateRefused(
                    "Template " + name + " needs a value for " + missing.key + " (line " + missing.lineNo + ").",
                    missing);
        } catch (MustacheException broken) {
            throw new TemplateRefused("Template " + name + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private Template compile(String name) {
        try (var template = open(name)) {
            return compiler.compile(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String name) throws IOException {
        if (!NAME.matcher(name).matches()) throw new TemplateRefused("There is no template named " + name + ".", null);
        try (var file = Templates.class.getResourceAsStream("/templates/" + name + ".mustache")) {
            if (file == null) throw new TemplateRefused("There is no template named " + name + ".", null);
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (UNESCAPED.matcher(text).find())
                throw new TemplateRefused("Template " + name + " would write a value unescaped.", null);
            return new StringReader(text);
        }
    }

    /** Text fit for HTML and XML: markup is escaped, and characters that XML has no place for are replaced. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int character) {
        if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
        return character != 0xFFFE
                && character != 0xFFFF
                && (character < 0xD800 || character > 0xDFFF)
                && (character < 0x7F || character > 0x9F);
    }
}
