package org.tallystick.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook says as text. */
final class XlsxCell {

    static final String ERROR = "The cell holds an error";
    static final String NO_DATE = "The cell holds no date that can be";

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final int MOST_DECIMALS = 60;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern DATE_SIGNS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private XlsxCell() {}

    /** Why nothing can be read in the cell; null when it can. */
    static @Nullable String faultOf(Cell cell) {
        if (cell.getType() == CellType.ERROR) return ERROR;
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#")) return ERROR;
        var number = numberOf(cell);
        if (number == null || !isDate(cell)) return null;
        return number.signum() < 0 || number.compareTo(LAST_DAY) >= 0 ? NO_DATE : null;
    }

    static String textOf(Cell cell) {
        var number = numberOf(cell);
        if (number != null) return isDate(cell) ? day(cell, number) : plain(number);
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.BOOLEAN)
            return "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "True" : "False";
        if (cell.getValue() instanceof String text) return text;
        return raw == null ? "" : raw;
    }

    private static @Nullable BigDecimal numberOf(Cell cell) {
        if (cell.getType() == CellType.NUMBER) return cell.asNumber();
        if (cell.getType() != CellType.FORMULA) return null;
        return cell.getValue() instanceof BigDecimal number ? number : null;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) return false;
        return DATE_SIGNS
                .matcher(BESIDE_THE_FORMAT.matcher(format).replaceAll(""))
                .find();
    }

    private static String day(Cell cell, BigDecimal number) {
        try {
            var at = cell.getType() == CellType.NUMBER ? cell.asDate() : counted(number);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : inWords(at);
        } catch (DateTimeException _) {
            return plain(number);
        }
    }

    /** A formula's value is a bare number of days, counted as spreadsheets do. */
    private static LocalDateTime counted(BigDecimal days) {
        var seconds = days.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP);
        return DAY_ZERO.plusSeconds(seconds.longValueExact());
    }

    private static String inWords(LocalDateTime at) {
        return DAY_AND_TIME.format(at);
    }

    private static String plain(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > MOST_DECIMALS) return number.toString();
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
