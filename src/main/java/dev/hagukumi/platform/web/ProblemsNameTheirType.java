package dev.hagukumi.platform.web;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every problem names its type, {@code about:blank} where the status says it all: Spring leaves that out, clients may look for it. */
@Component
class ProblemsNameTheirType implements WebMvcConfigurer {
    private static final URI BLANK = URI.create("about:blank");

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add((problem, error) -> {
            if (problem.getType() == null) problem.setType(BLANK);
        });
    }
}
