package org.tallystick.web;

import org.springframework.stereotype.Component;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/** In these tests everybody may do everything but administer. */
@Component
class MostThings implements May {
    @Override
    public Permission may(Question question) {
        return question.action().equals("agency.administer")
                ? new Permission.Refused("Only the administrator may.")
                : new Permission.Allowed("Everybody may in this test.");
    }
}
