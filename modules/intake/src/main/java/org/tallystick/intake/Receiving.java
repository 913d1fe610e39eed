package org.tallystick.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.intake.reading.NamedMapping;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;

/** Keeps a file that comes in and queues its import, unless the same content was posted before. */
@Component
class Receiving {

    private final ImportRepository imports;
    private final ImportFiles files;
    private final ImportTables tables;
    private final SenderMappings mappings;
    private final ImportTerms terms;
    private final Accepting accepting;
    private final TransactionOperations transactions;
    private final BusinessDay businessDay;
    private final Authority authority;
    private final ApplicationEventPublisher news;
    private final Audit audit;

    Receiving(
            ImportRepository imports,
            ImportFiles files,
            ImportTables tables,
            SenderMappings mappings,
            ImportTerms terms,
            Accepting accepting,
            TransactionOperations transactions,
            BusinessDay businessDay,
            Authority authority,
            ApplicationEventPublisher news,
            Audit audit) {
        this.imports = imports;
        this.files = files;
        this.tables = tables;
        this.mappings = mappings;
        this.terms = terms;
        this.accepting = accepting;
        this.transactions = transactions;
        this.businessDay = businessDay;
        this.authority = authority;
        this.news = news;
        this.audit = audit;
    }

    ImportRow load(LoadFile command, InputStream file) {
        var because = authority.require("import.load").reason();
        var mapping = mappings.named(command.mapping());
        var named = new LoadFile(
                FileName.checked(command.fileName()), command.mapping(), command.dryRun(), command.control());
        var posting = !command.dryRun()
                && mapping.mapping().kind() != MappingKind.INVENTORY
                && terms.on(businessDay.today()).postsAtOnce()
                && command.control().isNone();
        var kept = files.keep(file, named.fileName());
        boolean queued = false;
        try {
            var plan = planOf(kept, mapping.mapping());
            var row = queue(named, mapping, kept, plan, posting, because);
            queued = true;
            return row;
        } catch (DuplicateKeyException _) {
            throw accepting.seenBefore(kept.sha256());
        } finally {
            if (!queued) files.forget(kept.name());
        }
    }

    private ImportRow queue(
            LoadFile named,
            NamedMapping mapping,
            ImportFiles.Kept kept,
            List<ImportTable> plan,
            boolean posting,
            String because) {
        var id = new ImportId(Ids.next());
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (imports.postedBefore(kept.sha256()).isPresent()) throw accepting.seenBefore(kept.sha256());
            imports.add(
                    id,
                    named,
                    mapping,
                    kept,
                    plan.getLast().end(),
                    plan.getFirst().columns(),
                    posting,
                    CurrentPerson.get(),
                    businessDay.now());
            tables.add(id, plan);
            var row = imports.row(id).orElseThrow();
            audit.done(Act.of("import.load", "import", id.toString())
                    .after(ImportRun.facts(row))
                    .authority(because));
            news.publishEvent(new ImportReceived(id));
            return row;
        }));
    }

    /** Which tables are read in which order, each with its columns. Refused with {@link FileRefused}. */
    private List<ImportTable> planOf(ImportFiles.Kept kept, Mapping mapping) {
        var legs = Legs.of(mapping, kept.tables());
        return legs.taking().stream()
                .map(leg -> new ImportTable(
                        legs.position(leg), leg.table(), leg.beginsAfter(), columnsOf(kept.name(), leg, mapping)))
                .toList();
    }

    private List<String> columnsOf(String kept, Legs.Leg leg, Mapping mapping) {
        try (var table = files.open(kept, leg.table())) {
            return new Columns(ImportRun.header(table), leg.columns(mapping)).names();
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be read back.", failed);
        }
    }
}
