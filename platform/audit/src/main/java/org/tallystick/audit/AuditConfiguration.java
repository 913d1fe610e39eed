package org.tallystick.audit;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean(defaultCandidate = false)
    JdbcClient auditControl(@Qualifier("controlDataSource") DataSource control) {
        return JdbcClient.create(control);
    }
}
