package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.money.Money;

/**
 * What a payment would do, line by line, before anybody confirms it; the rest is what no charge can take.
 *
 * @param owedBefore on all debts of the accounts, also on those that are not paid
 */
public record PaymentPreview(
        PaymentScope scope,
        Money amount,
        LocalDate receivedOn,
        String policyCode,
        int policyVersion,
        List<PreviewLine> lines,
        Money owedBefore,
        Money owedAfter,
        Money rest) {

    /** As it is cited: {@code PD-2, version 1}. */
    public String policy() {
        return policyCode + ", version " + policyVersion;
    }

    /** The lines that money goes to. */
    public List<PreviewLine> paid() {
        return lines.stream().filter(line -> line.pays().isPositive()).toList();
    }
}
