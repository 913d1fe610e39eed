package org.tallystick.messaging;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** Fits Modulith's registry into an installation of many agencies: it starts without one, and on our clock. */
@AutoConfiguration
class NewsAutoConfiguration {

    /** Only for who asks for a Clock: our own code asks BusinessDay. */
    @Bean
    @Fallback
    Clock newsClock(InstantSource clock) {
        return clock.withZone(ZoneOffset.UTC);
    }

    /** The registry asks at its start which database it has: the control schema answers, no agency being bound. */
    @Bean
    static BeanFactoryPostProcessor registryAsksControl() {
        return beans -> {
            if (!beans.containsBeanDefinition("databaseType")) return;
            var arguments = beans.getBeanDefinition("databaseType").getConstructorArgumentValues();
            arguments.clear();
            arguments.addGenericArgumentValue(new RuntimeBeanReference("controlDataSource"));
        };
    }
}
