package org.tallystick.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.Tenants;

/** Walks the chain of an agency from its first block and compares every row with what was sealed. */
@Component
class Chain {

    private final AuditRepository record;
    private final BlockRepository blocks;
    private final TransactionTemplate oneView;

    Chain(AuditRepository record, BlockRepository blocks, PlatformTransactionManager transactions) {
        this.record = record;
        this.blocks = blocks;
        this.oneView = new TransactionTemplate(transactions);
        oneView.setReadOnly(true);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    ChainCheck check() {
        var anchor = blocks.anchor(Tenants.current());
        return oneView.execute(_ -> new Walk().from(anchor));
    }

    private final class Walk {
        private final List<String> problems = new ArrayList<>();
        private String previous = Block.NO_PREVIOUS;
        private long number;
        private long upto;
        private long rows;
        private int walked;

        ChainCheck from(Optional<BlockRepository.Anchor> anchor) {
            for (var next = blocks.after(0); next.isPresent(); next = blocks.after(number)) {
                step(next.get());
                anchor.ifPresent(this::compare);
            }
            if (anchor.isPresent() && anchor.get().number() > number)
                problems.add("audit_block: blocks " + (number + 1) + " to "
                        + anchor.get().number() + " are missing at the end of the chain.");
            return new ChainCheck(walked, rows, record.countFrom(upto), List.copyOf(problems));
        }

        private void step(BlockRepository.Kept kept) {
            var block = kept.block();
            var missing = block.number() != number + 1;
            if (missing)
                problems.add("audit_block: block " + (number + 1)
                        + (block.number() > number + 2 ? " to " + (block.number() - 1) : "") + " is missing.");
            if (!block.hash().equals(kept.hash()))
                problems.add("audit_block: block " + block.number() + " was changed after it was sealed.");
            else if (!missing && (!block.previous().equals(previous) || block.from() != upto))
                problems.add("audit_block: block " + block.number() + " does not follow the block before it.");
            compareRows(block);
            previous = kept.hash();
            number = block.number();
            upto = block.upto();
            rows += block.ids().size();
            walked++;
        }

        private void compareRows(Block block) {
            var sealed = new HashMap<UUID, String>();
            for (int i = 0; i < block.ids().size(); i++)
                sealed.put(block.ids().get(i), block.digests().get(i));
            for (var row : record.between(block.from(), block.upto(), Integer.MAX_VALUE)) {
                var digest = sealed.remove(row.id());
                if (digest == null) problems.add(named(row.id(), block) + " was added after the block was sealed.");
                else if (!digest.equals(row.digest())) problems.add(named(row.id(), block) + " was changed.");
            }
            sealed.keySet().stream().sorted().forEach(id -> problems.add(named(id, block) + " was removed."));
        }

        private void compare(BlockRepository.Anchor anchor) {
            if (anchor.number() == number && !anchor.hash().equals(previous))
                problems.add("audit_block: block " + number + " is not the one that was sealed.");
        }

        private static String named(UUID id, Block block) {
            return "audit: row " + id + " of block " + block.number();
        }
    }
}
