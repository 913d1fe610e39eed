package org.tallystick.drawers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.security.PersonId;

/** The cash drawers of the agency: opening them, and the gapless receipts given from them. */
@Service
@Transactional
public class Drawers {

    /** Refused with {@link DrawerAlreadyOpen}. */
    public DrawerRow open(OpenDrawer command) {
        throw new UnsupportedOperationException();
    }

    /** The open drawer of the person at work; a service's is opened on demand. Refused with {@link NoOpenDrawer}. */
    public DrawerRow mine() {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<DrawerRow> openOf(PersonId cashier) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public DrawerRow of(DrawerId id) {
        throw new UnsupportedOperationException();
    }

    /** Gives the receipt its number: the last statement of a payment, so that the drawer's row is held briefly. */
    public String issue(IssueReceipt command) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<ReceiptRow> receipt(String number) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<ReceiptRow> receiptOf(UUID payment) {
        throw new UnsupportedOperationException();
    }

    /** The receipts given from the drawer, newest first. */
    @Transactional(readOnly = true)
    public List<ReceiptRow> receiptsOf(DrawerId drawer, int limit) {
        throw new UnsupportedOperationException();
    }
}
