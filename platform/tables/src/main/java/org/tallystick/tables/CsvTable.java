package org.tallystick.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file one record at a time and never gives up: a faulty record is answered with its row and column, and
 * reading goes on with the next line. Holds a few lines at most, however large the file or broken its quotes.
 */
final class CsvTable implements TableReader {

    static final int LONGEST_LINE = 100_000;
    static final int MOST_LINES_IN_A_RECORD = 50;
    static final String TOO_LONG = "The line is too long";
    static final String QUOTE_OPEN = "A quote is opened and never closed";

    /** A physical line with its number from 1; the text is cut when too long. */
    private record Physical(long number, String text, boolean tooLong) {}

    private final Reader in;
    private final @Nullable Closeable inside;
    private final Deque<Physical> givenBack = new ArrayDeque<>();
    private final char[] chars = new char[1 << 15];
    private int at;
    private int end;
    private char separator = ',';
    private long linesRead;

    CsvTable(Reader in) {
        this(in, null);
    }

    /** A text inside of something that is closed along with it. */
    CsvTable(Reader in, @Nullable Closeable inside) {
        this.in = in;
        this.inside = inside;
    }

    /** The first record with any text; the separator is the one it uses most. */
    @Override
    public @Nullable TableLine header() throws IOException {
        Physical first;
        while ((first = line()) != null && first.text().isBlank()) {}
        if (first == null) return null;
        separator = mostUsed(first.text());
        givenBack.addFirst(first);
        return next();
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        Physical first;
        while ((first = line()) != null) {
            if (first.tooLong()) return new TableLine.Faulty(first.number(), 1, TOO_LONG, cut(first.text()));
            if (!first.text().isBlank()) return record(first);
        }
        return null;
    }

    private TableLine record(Physical first) throws IOException {
        var record = new CsvRecord(separator);
        var further = new ArrayList<Physical>();
        boolean complete = record.take(first.text());
        int openedIn = record.column();
        long length = first.text().length();
        while (!complete && further.size() < MOST_LINES_IN_A_RECORD && length < LONGEST_LINE) {
            var line = line();
            if (line == null) break;
            further.add(line);
            if (line.tooLong()) break;
            length += line.text().length();
            complete = record.take(line.text());
        }
        if (complete && record.fault() == null) return new TableLine.Fields(first.number(), record.values());
        giveBack(further);
        var reason = further.isEmpty() ? record.fault() : null;
        return reason == null
                ? new TableLine.Faulty(first.number(), openedIn, QUOTE_OPEN, cut(first.text()))
                : new TableLine.Faulty(first.number(), record.faultColumn(), reason, cut(first.text()));
    }

    private void giveBack(List<Physical> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) givenBack.addFirst(lines.get(i));
    }

    private @Nullable Physical line() throws IOException {
        if (!givenBack.isEmpty()) return givenBack.removeFirst();
        if (!hasMore()) return null;
        var text = new StringBuilder();
        boolean tooLong = false;
        do {
            int from = at;
            while (at < end && chars[at] != '\n' && chars[at] != '\r') at++;
            int taken = Math.min(at - from, LONGEST_LINE - text.length());
            text.append(chars, from, taken);
            tooLong |= taken < at - from;
        } while (at == end && hasMore());
        if (at < end) passLineEnd();
        return new Physical(++linesRead, text.toString(), tooLong);
    }

    private void passLineEnd() throws IOException {
        if (chars[at++] == '\r' && hasMore() && chars[at] == '\n') at++;
    }

    private boolean hasMore() throws IOException {
        while (at == end) {
            int read = in.read(chars);
            if (read < 0) return false;
            at = 0;
            end = read;
        }
        return true;
    }

    private static char mostUsed(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "…";
    }

    @Override
    public void close() throws IOException {
        in.close();
        if (inside != null) inside.close();
    }
}
