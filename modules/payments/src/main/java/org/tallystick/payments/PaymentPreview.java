package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** What a payment would do, line by line, before anybody confirms it; the rest is what no charge can take. */
public record PaymentPreview(
        AccountId account,
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
}
