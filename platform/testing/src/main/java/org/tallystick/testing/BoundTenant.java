package org.tallystick.testing;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tallystick.tenancy.Tenants;

/**
 * Binds the test's agency around each test method and what comes before and after it. Who is signed in is held by the
 * test's own context, though the holder is one for the whole JVM and the context made last has set it. Each class begins
 * on the same day, whatever day the one before it went on to.
 */
class BoundTenant implements InvocationInterceptor, BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> test,
            org.junit.jupiter.api.extension.DynamicTestInvocationContext invocation,
            ExtensionContext context)
            throws Throwable {
        bound(test, context);
    }

    private static void bound(Invocation<@Nullable Void> test, ExtensionContext context) throws Throwable {
        var world = SpringExtension.getApplicationContext(context);
        world.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        Tenants.<@Nullable Void, Throwable>call(world.getBean(TestTenant.class).id(), test::proceed);
    }
}
