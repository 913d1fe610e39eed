package org.tallystick.personal;

import org.springframework.stereotype.Component;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/** In these tests everybody may do everything. */
@Component
class Anybody implements May {
    @Override
    public Permission may(Question question) {
        return new Permission.Allowed("Everybody may in this test.");
    }
}
