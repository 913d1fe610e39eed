package org.tallystick.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.tallystick.TestApplication;

/**
 * Tests a module with all below it on a real server, for a fresh agency that is bound around each test method.
 *
 * <p>Not to be combined with {@code @Transactional}, which would begin before the agency is bound.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestWorld.class)
@ExtendWith(BoundTenant.class)
public @interface ModuleTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] application() default TestApplication.class;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
