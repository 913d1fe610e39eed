package org.tallystick.tenancy;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions are those of plain statements; a module that keeps entities asks for theirs by name. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(TenantDataSource wall) {
        return new JdbcTransactionManager(wall);
    }

    @Bean(defaultCandidate = false)
    @ConditionalOnBooleanProperty(HibernateTenancy.WANTED)
    PlatformTransactionManager entityTransactions(EntityManagerFactory entities) {
        return new JpaTransactionManager(entities);
    }
}
