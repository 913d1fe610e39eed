package org.tallystick;

/** The platform cannot start; the message tells the operator what to do about it. */
class StartRefused extends RuntimeException {

    private static final int LONGEST_REASON = 300;

    StartRefused(String message) {
        super(message);
    }

    private StartRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** For what nobody foresaw: the innermost reason in one line, and where the rest of it stands. */
    static StartRefused because(Throwable failed) {
        var innermost = failed;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        var told = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        var line = told.replaceAll("\\s+", " ").strip();
        var reason = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
        return new StartRefused(
                "The start failed: " + reason + (reason.matches(".*[.!?…]") ? "" : ".")
                        + " The log above has the details.",
                failed);
    }
}
