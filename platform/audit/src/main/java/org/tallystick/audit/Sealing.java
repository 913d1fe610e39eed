package org.tallystick.audit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.Round;
import org.tallystick.tenancy.Tenants;

/** Seals what was recorded into blocks: only transactions older than all that still run, so none is skipped. */
@Component
class Sealing implements Round {

    static final String NAME = "audit.seal";
    private static final int ROWS_A_BLOCK = 5_000;

    private final AuditRepository record;
    private final BlockRepository blocks;
    private final TransactionTemplate transaction;
    private final BusinessDay clock;

    Sealing(
            AuditRepository record,
            BlockRepository blocks,
            PlatformTransactionManager transactions,
            BusinessDay clock) {
        this.record = record;
        this.blocks = blocks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    /** Seals one block if there is something to seal; asks to come again while rows are open. */
    @Override
    public boolean visit() {
        transaction.executeWithoutResult(_ -> seal());
        var last = blocks.last();
        last.ifPresent(kept -> blocks.anchor(Tenants.current(), kept.block()));
        return record.countFrom(last.map(kept -> kept.block().upto()).orElse(0L)) > 0;
    }

    private void seal() {
        var last = blocks.last();
        var from = last.map(kept -> kept.block().upto()).orElse(0L);
        var settled = record.oldestRunning();
        if (settled < from)
            throw new IllegalStateException(
                    "The record was moved to a server whose transactions are younger than block "
                            + last.map(kept -> kept.block().number()).orElse(0L) + "; it cannot be sealed here.");
        var rows = record.between(from, settled, ROWS_A_BLOCK);
        if (rows.isEmpty()) return;
        var upto = rows.size() < ROWS_A_BLOCK ? settled : rows.getLast().xact() + 1;
        var ordered = rows.stream()
                .sorted(Comparator.comparing(AuditRepository.SealedRow::id))
                .toList();
        blocks.add(new Block(
                last.map(kept -> kept.block().number()).orElse(0L) + 1,
                from,
                upto,
                ordered.stream().map(AuditRepository.SealedRow::id).toList(),
                ordered.stream().map(AuditRepository.SealedRow::digest).toList(),
                last.map(BlockRepository.Kept::hash).orElse(Block.NO_PREVIOUS),
                clock.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
