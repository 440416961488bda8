package dev.hagukumi.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("messages_ja.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void everyWordOfThePagesIsThere() throws IOException {
        var known = keys("messages.properties");

        for (var page : new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            var used = KEY.matcher(page.getContentAsString(StandardCharsets.UTF_8));
            while (used.find()) assertThat(known).as(page.getFilename()).contains(used.group(1));
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var messages = new Properties();
        try (var in = new ClassPathResource(file).getInputStream()) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
