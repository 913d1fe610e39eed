package org.tallystick.intake.sample;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.ImportRefused;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Imports;
import org.tallystick.intake.LoadFile;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.Mapping.Charge;
import org.tallystick.intake.reading.Mapping.Field;
import org.tallystick.jobs.Jobs;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** Takes a pack's sample debts in through the same import as any sender's file; a second time adds nothing. */
@Component
@Order(50)
class SampleDebts implements PackPart {

    static final String NAME = "sample";
    private static final String WORKS = "queue.work";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<String> NATURES_OF_BUSINESS = Set.of("CONTRACT");

    private final Imports imports;
    private final Jobs jobs;
    private final DebtTypes debtTypes;
    private final People people;
    private final May may;
    private final BusinessDay businessDay;

    SampleDebts(Imports imports, Jobs jobs, DebtTypes debtTypes, People people, May may, BusinessDay businessDay) {
        this.imports = imports;
        this.jobs = jobs;
        this.debtTypes = debtTypes;
        this.people = people;
        this.may = may;
        this.businessDay = businessDay;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isForTheBeginning() {
        return true;
    }

    @Override
    public void apply(PackFolder pack, Onboarding.Report report) {
        SamplePage.read(pack).ifPresent(this::takeIn);
    }

    private void takeIn(SamplePage page) {
        var owners = owners();
        if (owners.isEmpty()) return;
        var file = new SampleFile(page, owners, ofBusinesses(), businessDay.today());
        var mapping = JsonMapper.shared().writeValueAsString(mapping(file.chargeTypes()));
        var text = new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
        try {
            var received = imports.load(new LoadFile("sample-debts.csv", mapping, false), text);
            work(received.id());
            if (imports.of(received.id()).state() == ImportState.READY) accept(received.id());
        } catch (ImportRefused _) {
            // The very same file is in the books already.
            return;
        }
    }

    private void accept(ImportId id) {
        imports.accept(id);
        work(id);
    }

    /** The background may have taken it up first: then its end is waited for, for nobody should find half a sample. */
    private void work(ImportId id) {
        jobs.runHere("tenant.import", Tenants.current(), id.toString());
        var until = System.nanoTime() + LONGEST.toNanos();
        while (imports.of(id).state().isUnderWay() && System.nanoTime() < until) LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** Those who work accounts by their class. */
    private List<String> owners() {
        return people.all().stream()
                .filter(person -> person.classTitle() != null
                        && !person.service()
                        && may.may(Question.of(person.id(), WORKS)) instanceof Permission.Allowed)
                .map(PersonRow::username)
                .sorted()
                .toList();
    }

    private Set<String> ofBusinesses() {
        return debtTypes.all().stream()
                .filter(type -> NATURES_OF_BUSINESS.contains(type.nature())
                        || type.code().contains("BUSINESS"))
                .map(DebtType::code)
                .collect(Collectors.toSet());
    }

    private static Mapping mapping(List<String> chargeTypes) {
        return new Mapping(
                NAME,
                "Tallystick sample",
                null,
                Field.of("Number"),
                Field.of("Debt Type"),
                null,
                new Mapping.Party(
                        Field.of("Name"),
                        null,
                        new Mapping.Address(Field.of("Address"), Field.of("Unit"), null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null),
                Field.of("Owner"),
                Field.of("Next Date"),
                Field.of("Incurred"),
                chargeTypes.stream()
                        .map(type -> new Charge(
                                type, Field.of(type + " Levied"), null, null, Field.of(type + " Paid"), null))
                        .toList(),
                List.of("Number"),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }
}
