package org.tallystick.documents;

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

    /** The page as an accessible PDF. Refused with {@link TemplateRefused} when the page has no language or title. */
    public byte[] pdf(String template, Map<String, Object> values) {
        return pdf.of(template, page(template, values));
    }
}
