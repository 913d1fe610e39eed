package org.tallystick.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Component;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.Tenants;

/** Notes for which agency news was published, and keeps the registry's farewell at shutdown from asking for no agency. */
@Component
class WatchedRegistry implements BeanPostProcessor {

    private final ObjectProvider<Jobs> jobs;

    WatchedRegistry(ObjectProvider<Jobs> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventPublicationRepository registry ? watched(registry) : bean;
    }

    private Object watched(EventPublicationRepository registry) {
        return Proxy.newProxyInstance(
                EventPublicationRepository.class.getClassLoader(),
                new Class<?>[] {EventPublicationRepository.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("findIncompletePublications") && Tenants.orNull() == null)
                        return List.of();
                    if (method.getName().equals("create")) jobs.getObject().announce(Retelling.NAME);
                    try {
                        return method.invoke(registry, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }
}
