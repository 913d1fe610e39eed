package org.tallystick.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The name under which this process holds work; no two running processes of one installation may share it. */
@Component
class Node {

    private final String name;

    Node(@Value("${tallystick.node:}") String configured) {
        name = configured.isBlank() ? new SchedulerName.Hostname().getName() : configured;
    }

    String name() {
        return name;
    }
}
