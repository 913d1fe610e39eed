package org.tallystick.web.rest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** Below the API's root an unknown path is a problem, not the first page of the screens. */
@Hidden
@RestController
class UnknownPaths {

    @Needs("me.view")
    @RequestMapping("/api/**")
    void nothing() {
        throw new NotThere();
    }
}
