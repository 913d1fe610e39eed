package org.tallystick.payments.ui;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;

/** The printed words of a receipt in the language of who pays. */
record ReceiptWords(
        String language,
        String receipt,
        String account,
        String receivedOn,
        String tender,
        String handedOver,
        String change,
        String paidBy,
        String takenBy,
        String takenAt,
        String distribution,
        String paidOn,
        String amount,
        String total,
        String owedAfterwards,
        String copy,
        String voided) {

    private static final ReceiptWords ENGLISH = new ReceiptWords(
            "en-US",
            "Receipt",
            "Account",
            "Received on",
            "Tender",
            "Handed over",
            "Change",
            "Paid by",
            "Taken by",
            "Taken at",
            "Distribution",
            "Paid on",
            "Amount",
            "Total",
            "Owed afterwards",
            "Copy",
            "Void");

    private static final ReceiptWords SPANISH = new ReceiptWords(
            "es-US",
            "Recibo",
            "Cuenta",
            "Recibido el",
            "Forma de pago",
            "Entregado",
            "Cambio",
            "Pagado por",
            "Recibido por",
            "Fecha y hora",
            "Distribución",
            "Aplicado a",
            "Importe",
            "Total",
            "Saldo pendiente",
            "Copia",
            "Anulado");

    static ReceiptWords of(ReceiptLanguage language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case SPANISH -> SPANISH;
        };
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** {@code Nov 22, 2026}, {@code 22 de noviembre de 2026}. */
    String day(LocalDate on) {
        return DateTimeFormatter.ofPattern(days(), locale()).format(on);
    }

    String minute(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(days() + ", HH:mm", locale()).format(at);
    }

    private String days() {
        return isSpanish() ? "d 'de' MMMM 'de' uuuu" : "MMM d, uuuu";
    }

    String drawer() {
        return isSpanish() ? "caja" : "drawer";
    }

    /** A charge that the books no longer name. */
    String charge() {
        return isSpanish() ? "Cargo" : "Charge";
    }

    /**
     * As whoever opened the drawer named it, with a comma after it. What the house calls one is translated; a name of
     * somebody's own, for which the agency has no words in Spanish, is left out there.
     */
    String counter(String named, String translated) {
        if (!isSpanish() || !translated.equals(named)) return translated + ", ";
        return named.matches("Counter( \\w+)?") ? named.replaceFirst("Counter", "Ventanilla") + ", " : "";
    }

    /** The policy by which the money was distributed, as it is cited. */
    String policy(String cited) {
        return isSpanish() ? cited.replaceFirst(", version (\\d+)$", ", versión $1") : cited;
    }

    private boolean isSpanish() {
        return this.equals(SPANISH);
    }

    String inWords(TenderLine line) {
        var reference = line.reference();
        var named = isSpanish() ? spanish(line.tender()) : line.tender().inWords();
        return named + (reference == null ? "" : " " + reference) + " " + line.amount();
    }

    private static String spanish(Tender tender) {
        return switch (tender) {
            case CASH -> "Efectivo";
            case CHECK -> "Cheque";
            case MONEY_ORDER -> "Giro postal";
            case CARD -> "Tarjeta, autorización";
        };
    }
}
