package org.tallystick.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Two cells, each a server of its own: main and east. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WallApplication.class,
        properties = {
            "tallystick.entities=true",
            "tallystick.connections.limit=12",
            "tallystick.connections.per-tenant=4",
            "tallystick.connections.patience=1s"
        })
@ContextConfiguration(initializers = TwoServers.class)
@interface OnTwoServers {}
