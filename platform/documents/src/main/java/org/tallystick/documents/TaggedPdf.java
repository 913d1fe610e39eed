package org.tallystick.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Renders a well-formed page as PDF/UA with its own font embedded; every address in it is refused. */
class TaggedPdf {

    private static final Logger LOG = LoggerFactory.getLogger(TaggedPdf.class);
    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final Map<Integer, byte[]> inter =
            Map.of(400, font("Inter-Regular.ttf"), 500, font("Inter-Medium.ttf"), 600, font("Inter-SemiBold.ttf"));

    TaggedPdf() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(String template, String page) {
        var document = parse(template, page);
        var written = new ByteArrayOutputStream();
        try {
            renderer(document).toStream(written).run();
        } catch (IOException broken) {
            throw new TemplateRefused("Template " + template + " cannot be printed: " + broken.getMessage(), broken);
        }
        return written.toByteArray();
    }

    private PdfRendererBuilder renderer(Document document) {
        var renderer = new PdfRendererBuilder();
        inter.forEach((weight, bytes) ->
                renderer.useFont(() -> new ByteArrayInputStream(bytes), "Inter", weight, FontStyle.NORMAL, true));
        renderer.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        renderer.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        renderer.useUriResolver((_, _) -> null);
        renderer.useProtocolsStreamImplementation(TaggedPdf::refuse, "http", "https", "file", "jar", "ftp", "data");
        renderer.withDiagnosticConsumer(TaggedPdf::note);
        renderer.useUnicodeLineBreaker(new WholeWords());
        renderer.withProducer("Tallystick");
        renderer.usePdfUaAccessibility(true);
        renderer.withW3cDocument(document, null);
        return renderer;
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A document fetches nothing, but asked for " + address);
    }

    private static void note(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue())
            LOG.debug("{}", diagnostic.getFormattedMessage());
    }

    private static Document parse(String template, String page) {
        var text = page.strip();
        if (text.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length())) text = text.substring(DOCTYPE.length());
        try {
            var parser = parser().newDocumentBuilder();
            parser.setErrorHandler(null);
            var document = parser.parse(new InputSource(new StringReader(text)));
            var root = document.getDocumentElement();
            if (root.getAttribute("lang").isBlank())
                throw new TemplateRefused("Template " + template + " does not say its language.", null);
            var head = first(template, root, "head");
            if (first(template, head, "title").getTextContent().isBlank())
                throw new TemplateRefused("Template " + template + " has no title.", null);
            var style = document.createElement("style");
            style.setTextContent("* { font-family: Inter }");
            head.insertBefore(style, head.getFirstChild());
            return document;
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new TemplateRefused("Template " + template + " is not well-formed: " + broken.getMessage(), broken);
        }
    }

    private static Element first(String template, Element parent, String name) {
        if (parent.getElementsByTagName(name).item(0) instanceof Element element) return element;
        throw new TemplateRefused("Template " + template + " has no " + name + ".", null);
    }

    private static DocumentBuilderFactory parser() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static byte[] font(String name) {
        try (InputStream file = TaggedPdf.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("The font " + name + " is missing.");
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
