package org.tallystick.approvals.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class ApprovalPlaces {

    @Bean
    Place approvals() {
        return new Place("Approvals", "approvals", "approval", 'a', "approval.view", 40);
    }
}
