package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ErrorHandlingCommand;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

class TenantSessionTests {

    private final TenantId alder = new TenantId(Ids.next());
    private final TenantId birch = new TenantId(Ids.next());
    private final AtomicBoolean closed = new AtomicBoolean();
    private final TenantSession window = new TenantSession(mock(VaadinService.class)) {
        @Override
        public void close() {
            closed.set(true);
        }
    };
    private final AtomicReference<@Nullable TenantId> seen = new AtomicReference<>();
    private final Command work = () -> seen.set(Tenants.orNull());

    @Test
    void work_from_a_thread_of_another_agency_is_done_for_the_agency_of_the_window() {
        window.belongTo(alder);

        Tenants.run(birch, new TenantService.Bound(window, work)::execute);

        assertThat(seen.get()).isEqualTo(alder);
    }

    @Test
    void work_from_a_thread_of_no_agency_is_done_for_the_agency_of_the_window() {
        window.belongTo(alder);

        new TenantService.Bound(window, work).execute();

        assertThat(seen.get()).isEqualTo(alder);
    }

    @Test
    void before_anybody_signed_in_no_agency_is_made_up() {
        new TenantService.Bound(window, work).execute();

        assertThat(seen.get()).isNull();
    }

    @Test
    void a_second_agency_is_refused_and_ends_the_window() {
        window.belongTo(alder);
        window.belongTo(alder);

        assertThatThrownBy(() -> window.belongTo(birch)).hasMessageContaining("Sign in again");
        assertThat(closed).isTrue();
        assertThat(window.tenant()).isEqualTo(alder);
    }

    @Test
    void work_keeps_its_own_way_with_errors() {
        var told = new AtomicReference<@Nullable Exception>();
        var trouble = new IllegalStateException("trouble");
        var careful = new ErrorHandlingCommand() {
            @Override
            public void execute() {}

            @Override
            public void handleError(Exception exception) {
                told.set(exception);
            }
        };

        new TenantService.Bound(window, careful).handleError(trouble);

        assertThat(told.get()).isSameAs(trouble);
    }
}
