package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Traits;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trait as it is kept: its column, beside it since when it is so ({@code …_at}), and where {@link Traits} say it. */
enum Trait {
    FAMILY_NAME("text", Traits::familyName),
    GIVEN_NAME("text", Traits::givenName),
    /** Said by name, kept by id. */
    COMPANY("bigint", Traits::company),
    LOCALE("text", traits -> written(traits.locale(), Locale::toLanguageTag)),
    ZONE("text", traits -> written(traits.zone(), ZoneId::getId));

    private final String type;
    private final Function<Traits, @Nullable String> said;

    Trait(String type, Function<Traits, @Nullable String> said) {
        this.type = type;
        this.said = said;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String of(Traits traits) {
        return said.apply(traits);
    }

    /** The piece of SQL for each trait; {@code %1$s} is its column, {@code %2$s} the type of it. */
    static String each(String sql) {
        return Arrays.stream(values())
                .map(trait -> sql.formatted(trait.column(), trait.type))
                .collect(Collectors.joining(", "));
    }

    private static <T> @Nullable String written(@Nullable T value, Function<T, String> how) {
        return value == null ? null : how.apply(Objects.requireNonNull(value));
    }
}
