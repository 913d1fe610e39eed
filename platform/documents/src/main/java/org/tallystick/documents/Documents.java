package org.tallystick.documents;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Makes pages and tagged PDF (PDF/UA) from the template {@code /templates/<name>.mustache}; values are texts, flags,
 * maps and lists of these, everything is escaped, and nothing outside the document is ever fetched.
 */
@Service
public class Documents {

    private final Templates templates = new Templates();
    private final TaggedPdf pdf = new TaggedPdf();

    Documents() {}

    /** The page as HTML. Refused with {@link TemplateRefused} when a value is missing or of another kind. */
    public String page(String template, Map<String, Object> values) {
        return templates.fill(template, values);
    }

    /**
     * The page as an accessible PDF, with the line that says who prints it where the template has {@code printedBy}.
     * Refused with {@link TemplateRefused} when the page has no language or title, or keeps quiet about who prints it.
     */
    public byte[] pdf(String template, String printedBy, Map<String, Object> values) {
        var filled = new HashMap<>(values);
        filled.put("printedBy", printedBy);
        var page = page(template, filled);
        if (printedBy.isBlank() || !page.contains(Templates.escape(printedBy)))
            throw new TemplateRefused("Template " + template + " does not say who prints it.", null);
        return pdf.of(template, page);
    }
}
