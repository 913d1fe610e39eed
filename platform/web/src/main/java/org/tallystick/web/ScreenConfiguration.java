package org.tallystick.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.tallystick.security.StaffSignIn;

@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    /** Screens are forwarded to Vaadin's servlet, which ends the answer before headers could still be added. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Last of all chains: whatever is not the API is a screen, and every screen asks {@link GuardScreens} once more. */
    @Bean
    @Order(100)
    SecurityFilterChain screens(HttpSecurity http, StaffSignIn staff, RequestUtil vaadin) {
        staff.guard(http, ContentPolicy.STRICT);
        http.headers(headers -> headers.withObjectPostProcessor(EARLY));
        // Vaadin's own requests carry Vaadin's token; the sign-in, which Vaadin would leave open, carries ours.
        http.csrf(tokens -> tokens.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        return http.with(vaadin(), screens -> {
                    screens.enableNavigationAccessControl(false)
                            .enableCsrfConfiguration(false)
                            .enableAuthorizedRequestsConfiguration(false)
                            .loginView(LoginView.class, "/login?out");
                    http.authorizeHttpRequests(paths -> paths.requestMatchers("/login", "/ts/**", "/aura/**")
                            .permitAll()
                            .requestMatchers(screens.defaultPermitMatcher())
                            .permitAll()
                            .anyRequest()
                            .authenticated());
                })
                .build();
    }

    @Bean
    TenantServlet tenantServlet(ApplicationContext context, VaadinConfigurationProperties vaadin) {
        return new TenantServlet(context, RootMappedCondition.isRootMapping(vaadin.getUrlMapping()));
    }

    @Bean
    LastScreens lastScreens(TenantServlet servlet) {
        return new LastScreens(servlet);
    }

    @Bean
    ServletRegistrationBean<SpringServlet> screenServlet(
            TenantServlet servlet,
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties vaadin) {
        return SpringBootAutoConfiguration.configureServletRegistrationBean(multipart, vaadin, servlet);
    }
}
