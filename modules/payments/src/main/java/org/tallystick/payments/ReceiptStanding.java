package org.tallystick.payments;

/**
 * What can be done about a receipt now: the reason why not, or nothing.
 *
 * @param whyNotVoid why it can be neither voided nor corrected by the person at work
 * @param whyNotAsk why nobody is asked to void or to reverse it
 */
public record ReceiptStanding(String whyNotVoid, String whyNotAsk, boolean isDrawerClosed) {}
