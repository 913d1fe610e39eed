package org.tallystick.approvals.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.PressedDecisions;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;
import org.tallystick.web.Waiting;

@Configuration(proxyBeanMethods = false)
class ApprovalPlaces {

    private static final int MOST = 100;

    @Bean
    Place approvals() {
        return new Place("Approvals", "approvals", "approval", 'a', "approval.view", 40);
    }

    @Bean
    KnownKeys approvalKeys() {
        return KnownKeys.of(
                "Approvals",
                "approval.view",
                "1",
                "what waits",
                "2",
                "my requests",
                "3",
                "decided",
                "Y",
                "approve all that are alike",
                "u",
                "take the decision back",
                "j",
                "next",
                "k",
                "the one before");
    }

    /** What waits for the person at work, without what they decided a moment ago; more than a hundred is a hundred. */
    @Bean
    Waiting approvalsWaiting(Approvals approvals, PressedDecisions pressed) {
        return new Waiting() {
            @Override
            public String place() {
                return "approvals";
            }

            @Override
            public int count() {
                var going = Going.ids(pressed.mine());
                return Math.toIntExact(approvals.waiting(MOST).stream()
                        .filter(approvals::isTheirTurn)
                        .filter(row -> !going.contains(row.id()))
                        .count());
            }
        };
    }
}
