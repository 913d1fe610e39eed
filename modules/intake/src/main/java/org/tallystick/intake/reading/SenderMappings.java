package org.tallystick.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** How the columns of each sender are meant: the ready mappings, and the agency's own with all their versions. */
@Service
public class SenderMappings {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_COLUMNS = 1_000;

    private final Mappings ready;
    private final MappingTable own;
    private final TransactionOperations transactions;
    private final BusinessDay day;
    private final Authority authority;
    private final Audit audit;

    SenderMappings(
            Mappings ready,
            MappingTable own,
            TransactionOperations transactions,
            BusinessDay day,
            Authority authority,
            Audit audit) {
        this.ready = ready;
        this.own = own;
        this.transactions = transactions;
        this.day = day;
        this.authority = authority;
        this.audit = audit;
    }

    /** The agency's own in their latest version, then the ready ones. */
    public List<MappingRow> all() {
        var all = new ArrayList<>(own.latest());
        ready.names().forEach(name -> all.add(readyRow(name)));
        return all;
    }

    /** All versions of a mapping, the latest first; a ready one has but one. Refused with {@link NotThere}. */
    public List<MappingRow> versions(String name) {
        if (ready.names().contains(name)) return List.of(readyRow(name));
        var versions = name.indexOf(0) >= 0 ? List.<MappingRow>of() : own.versions(name);
        if (versions.isEmpty()) throw new NotThere("mapping", name);
        return versions;
    }

    private MappingRow readyRow(String name) {
        var mapping = ready.of(name);
        return new MappingRow(name, null, mapping.sender(), mapping.columns(), mapping, null, null);
    }

    /**
     * Mappings that can read a file with these columns: the agency's own for just these, then any whose columns are all
     * there; the best first.
     */
    public List<MappingRow> suggestedFor(List<String> columns) {
        var there = folded(columns);
        var suggested = new ArrayList<>(own.ofColumns(key(columns)));
        all().stream()
                .filter(row -> row.mapping().related().isEmpty())
                .filter(row ->
                        suggested.stream().noneMatch(known -> known.name().equals(row.name())))
                .filter(row -> there.containsAll(folded(row.mapping().columns())))
                .sorted(java.util.Comparator.comparingInt(
                        (MappingRow row) -> -row.mapping().columns().size()))
                .forEach(suggested::add);
        return suggested;
    }

    /** The agency's own mappings that were made for files with just these columns, or else the ready ones that fit. */
    public List<MappingRow> madeFor(List<String> columns) {
        var made = own.ofColumns(key(columns));
        return made.isEmpty()
                ? suggestedFor(columns).stream()
                        .filter(row -> row.version() == null)
                        .toList()
                : made;
    }

    /** Saves a further version; what is saved already in the same words stays as it is. Refused: {@link MappingRefused}. */
    public MappingRow save(SaveMapping command) {
        var allowed = authority.require("import.load");
        check(command.mapping());
        if (command.columns().size() > MOST_COLUMNS
                || command.columns().toString().indexOf(0) >= 0)
            throw new MappingRefused("Send the names of the file's columns.");
        var whole = command.columns().isEmpty()
                ? new SaveMapping(command.mapping(), command.mapping().columns())
                : command;
        try {
            return Objects.requireNonNull(transactions.execute(_ -> add(whole, allowed.reason())));
        } catch (DuplicateKeyException _) {
            throw new MappingRefused("Somebody else saved this mapping just now. Look at theirs, then save again.");
        }
    }

    private MappingRow add(SaveMapping command, String because) {
        var name = command.mapping().name();
        var before = own.latest(name).orElse(null);
        if (before != null
                && before.mapping().equals(command.mapping())
                && before.columns().equals(command.columns())) return before;
        int version = versionAfter(before);
        own.add(version, key(command.columns()), command, CurrentPerson.get(), day.now());
        audit.done(Act.of("mapping.save", "mapping", name + "/" + version)
                .after(java.util.Map.of("mapping", Mappings.write(command.mapping()), "columns", command.columns()))
                .authority(because));
        return own.latest(name).orElseThrow();
    }

    private static int versionAfter(@Nullable MappingRow before) {
        return before == null || before.version() == null ? 1 : before.version() + 1;
    }

    private void check(Mapping mapping) {
        var text = Mappings.write(mapping.checked());
        if (text.length() > LONGEST_TEXT || text.contains("\\u0000"))
            throw new MappingRefused("The mapping is too long, or holds characters that nobody can read.");
        if (mapping.name().isBlank()
                || mapping.name().equals(Mapping.SENT_ALONG)
                || mapping.name().startsWith("{"))
            throw new MappingRefused("Give the mapping a name by which it will be found again.");
        if (mapping.name().length() > LONGEST_NAME)
            throw new MappingRefused("The mapping's name is longer than " + LONGEST_NAME + " characters.");
        if (ready.names().contains(mapping.name()))
            throw new MappingRefused(
                    "“" + mapping.name() + "” is the name of a mapping that comes ready. Give your own another name.");
    }

    /** Refused with {@link MappingRefused}. */
    public NamedMapping named(String nameOrJson) {
        var text = nameOrJson.strip();
        var known = Optional.of(text)
                .filter(name -> !name.isEmpty() && !name.startsWith("{") && name.indexOf(0) < 0)
                .flatMap(own::latest);
        return known.map(row -> new NamedMapping(row.mapping(), row.version()))
                .orElseGet(() -> new NamedMapping(ready.of(text), null));
    }

    /** What the columns are called, whatever their order. */
    private static String key(List<String> columns) {
        return SourceKey.ofContent(List.copyOf(new java.util.TreeSet<>(folded(columns))))
                .hex();
    }

    private static Set<String> folded(List<String> columns) {
        return columns.stream()
                .map(column -> Reading.tidy(column).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
