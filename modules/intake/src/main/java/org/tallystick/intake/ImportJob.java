package org.tallystick.intake;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tallystick.jobs.Jobs;
import org.tallystick.jobs.TenantJob;
import org.tallystick.tenancy.Tenants;

/** Reads a received file in the background, as the platform itself. */
@Component
class ImportJob implements TenantJob {

    /** The job's name with the platform; its instance is an import's id. */
    static final String NAME = "tenant.import";

    /** Makes the second run of an import another instance than its dry run. */
    private static final String ACCEPTED = ":accepted";

    private final ImportRun imports;

    ImportJob(ImportRun imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        var id = ImportId.of(instance.replace(ACCEPTED, ""));
        Tenants.runAside(() -> imports.run(id));
    }

    /** Schedules the job once the file is received, or accepted, for good. */
    @Component
    static class ScheduleWhenReceived {

        private final Jobs jobs;

        ScheduleWhenReceived(Jobs jobs) {
            this.jobs = jobs;
        }

        @ApplicationModuleListener
        void on(ImportReceived received) {
            jobs.runNow(NAME, Tenants.current(), received.id().toString());
        }

        @ApplicationModuleListener
        void on(ImportAccepted accepted) {
            jobs.runNow(NAME, Tenants.current(), accepted.id() + ACCEPTED);
        }
    }
}
