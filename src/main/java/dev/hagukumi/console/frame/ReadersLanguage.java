package dev.hagukumi.console.frame;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Screens speak Japanese or English: what the reader chose with {@code ?language=ja}, which the browser keeps; else what the
 * browser prefers; English where it knows neither.
 */
@Configuration(proxyBeanMethods = false)
class ReadersLanguage implements WebMvcConfigurer {
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);
    private static final String CHOICE = "language";

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        var browsers = new AcceptHeaderLocaleResolver();
        browsers.setSupportedLocales(SPOKEN);
        browsers.setDefaultLocale(Locale.ENGLISH);
        var chosen = new Kept();
        chosen.setDefaultLocaleFunction(browsers::resolveLocale);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieSecure(secure);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choice = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String language) {
                return spoken(language);
            }
        };
        choice.setParamName(CHOICE);
        registry.addInterceptor(choice).excludePathPatterns("/api/**", "/v1/**");
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        // Otherwise a server in Japan would answer an English browser in Japanese.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static @Nullable Locale spoken(String language) {
        return SPOKEN.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }

    /** A cookie may hold anything; what it says that we do not speak is as if it said nothing. */
    private static final class Kept extends CookieLocaleResolver {
        Kept() {
            super("hagukumi-language");
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String language) {
            return spoken(language);
        }
    }
}
