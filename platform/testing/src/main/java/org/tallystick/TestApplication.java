package org.tallystick;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** A module with everything below it, as one small application for its tests; hidden classes may share a name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@TestComponent
public class TestApplication {}
