package org.tallystick.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.tallystick.security.StaffSignIn;

@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    /** Last of all chains: whatever is not the API is a screen. */
    @Bean
    @Order(100)
    SecurityFilterChain screens(HttpSecurity http, StaffSignIn staff) {
        http.authorizeHttpRequests(
                paths -> paths.requestMatchers("/ts/**", "/aura/**").permitAll());
        staff.guard(http, ContentPolicy.STRICT);
        return http.with(
                        vaadin(),
                        screens ->
                                screens.enableNavigationAccessControl(false).loginView(LoginView.class, "/login?out"))
                .build();
    }

    @Bean
    ServletRegistrationBean<SpringServlet> screenServlet(
            ApplicationContext context,
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties vaadin) {
        var servlet = new TenantServlet(context, RootMappedCondition.isRootMapping(vaadin.getUrlMapping()));
        return SpringBootAutoConfiguration.configureServletRegistrationBean(multipart, vaadin, servlet);
    }
}
