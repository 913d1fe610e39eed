package org.tallystick.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Lines end between words: a number of an account, an amount and a name with a hyphen stay whole. */
class WholeWords implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.US);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int end = lines.next();
        while (end != BreakIterator.DONE && end < text.length() && !Character.isWhitespace(text.charAt(end - 1)))
            end = lines.next();
        return end;
    }
}
