package org.tallystick.payments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.payments.TieOut;
import org.tallystick.payments.TieOuts;
import org.tallystick.security.Needs;

@RestController
@RequestMapping("/api/v1/tie-out")
@Tag(name = "Drawers")
class TieOutEndpoint {

    @Schema(name = "TieOut")
    record Answer(
            LocalDate day,
            boolean tiesOut,
            long receiptedCents,
            long allocatedCents,
            long ledgerCents,
            long depositedCents,
            List<DrawerBody> drawers,
            List<TenderSum> tenders,
            List<Gap> differences) {
        static Answer of(TieOut day) {
            return new Answer(
                    day.day(),
                    day.tiesOut(),
                    day.receipted().cents(),
                    day.allocated().cents(),
                    day.ledger().cents(),
                    day.deposited().cents(),
                    day.drawers().stream().map(DrawerBody::of).toList(),
                    day.tenders().stream().map(TenderSum::of).toList(),
                    day.differences().stream()
                            .map(one -> new Gap(one.what(), one.amount().cents(), one.path()))
                            .toList());
        }
    }

    @Schema(
            name = "TieOutDrawer",
            description = "Counted is left out of a drawer that waits for a second person, but for its cashier")
    record DrawerBody(
            int drawer,
            String cashier,
            DrawerRow.State state,
            int receipts,
            int voided,
            long receiptedCents,
            long allocatedCents,
            long ledgerCents,
            @Nullable Long countedCents,
            @Nullable Long depositedCents,
            @Nullable String deposit) {
        static DrawerBody of(TieOut.DrawerLine line) {
            return new DrawerBody(
                    line.drawer().number(),
                    line.drawer().cashierName(),
                    line.drawer().state(),
                    line.receipts(),
                    line.voided(),
                    line.receipted().cents(),
                    line.allocated().cents(),
                    line.ledger().cents(),
                    cents(line.counted()),
                    cents(line.deposited()),
                    line.deposit());
        }

        private static @Nullable Long cents(@Nullable Money money) {
            return money == null ? null : money.cents();
        }
    }

    @Schema(name = "TieOutTender")
    record TenderSum(Tender tender, int receipts, long receiptedCents, long countedCents, long depositedCents) {
        static TenderSum of(TieOut.TenderSum line) {
            return new TenderSum(
                    line.tender(),
                    line.receipts(),
                    line.receipted().cents(),
                    line.counted().cents(),
                    line.deposited().cents());
        }
    }

    @Schema(name = "TieOutDifference")
    record Gap(String what, long cents, String path) {}

    private final TieOuts tieOuts;
    private final BusinessDay day;

    TieOutEndpoint(TieOuts tieOuts, BusinessDay day) {
        this.tieOuts = tieOuts;
        this.day = day;
    }

    @GetMapping
    @Needs("drawer.view")
    @Operation(
            summary = "A day's receipts, allocations, deposits and ledger held against each other; differences named")
    Answer of(@RequestParam("day") @Nullable LocalDate date) {
        return Answer.of(tieOuts.of(Objects.requireNonNullElse(date, day.today())));
    }
}
