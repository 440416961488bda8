package dev.hagukumi.scenario.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** A webapp whose user is signed off would show a log-in of its own, which is closed; this leads to the one log-in. */
@Configuration(proxyBeanMethods = false)
class OneLogInForWebapps implements WebMvcConfigurer {
    private static final List<String> WEBAPPS = List.of("admin", "cockpit", "tasklist", "welcome");
    private static final String CONFIGURATION = "config.js";
    private static final String PLACE = "/app/%s/scripts/";

    private static final String TO_THE_LOG_IN = """

            const toTheLogIn = () => {
              if (/^#!?\\/login/.test(location.hash)) location.assign(location.pathname.split('/camunda/')[0] + '/login')
            }
            addEventListener('hashchange', toTheLogIn)
            toTheLogIn()
            """;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var webapp : WEBAPPS)
            registry.addResourceHandler("/camunda" + PLACE.formatted(webapp) + "**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/camunda" + PLACE.formatted(webapp))
                    .resourceChain(true)
                    .addTransformer(OneLogInForWebapps::extended);
    }

    private static Resource extended(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        if (!CONFIGURATION.equals(file.getFilename())) return chain.transform(request, file);
        var theirs = file.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(file, (theirs + TO_THE_LOG_IN).getBytes(StandardCharsets.UTF_8));
    }
}
