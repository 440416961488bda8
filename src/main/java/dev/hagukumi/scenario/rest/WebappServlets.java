package dev.hagukumi.scenario.rest;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers what the webapps call before they do so themselves: they leave alone what has their name already. */
@Component
@Order(WebappServlets.BEHIND_FILTERS)
class WebappServlets implements ServletContextInitializer {
    /** Before the webapps themselves, which have no order; were it the very first, all their filters would come before ours. */
    static final int BEHIND_FILTERS = 0;

    private static final Map<String, Class<? extends Application>> APPLICATIONS = Map.of(
            "Engine", WebappRest.Engine.class,
            "Cockpit", WebappRest.Cockpit.class,
            "Admin", WebappRest.Admin.class,
            "Tasklist", WebappRest.Tasklist.class,
            "Welcome", WebappRest.Welcome.class);

    private final String path;

    WebappServlets(CamundaBpmProperties properties) {
        this.path = properties.getWebapp().getApplicationPath();
    }

    @Override
    public void onStartup(ServletContext context) {
        APPLICATIONS.forEach((name, application) -> {
            var servlet = context.addServlet(name + " Api", ServletContainer.class);
            servlet.addMapping(path + "/api/" + name.toLowerCase(java.util.Locale.ROOT) + "/*");
            servlet.setInitParameter("jakarta.ws.rs.Application", application.getName());
        });
    }
}
