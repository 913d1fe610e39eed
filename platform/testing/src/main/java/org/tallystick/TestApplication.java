package org.tallystick;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;

/** A module with everything below it, as one small application for its tests. */
@SpringBootApplication
@TestComponent
public class TestApplication {}
