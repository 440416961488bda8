package dev.hagukumi.platform.secret;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Passwords that guessing finds: short ones, and those made of the common list, names, words, dates, rows of keys and repetitions,
 * as zxcvbn reckons. The common list is the data file {@code dictionaries/passwords.txt} of that library (MIT licence), 30,000
 * passwords taken from leaks.
 */
final class GuessedPasswords {
    private static final int SHORTEST = 12;

    /** What follows is as good as any, and judging it would take long. */
    private static final int JUDGED = 64;

    /** Below ten thousand million tries, as many as a leaked hash is safe from for some years. */
    private static final double TOO_FEW_GUESSES = 1e10;

    private static final List<String> OURS = List.of("hagukumi", "育み", "camunda", "nurturing");

    private GuessedPasswords() {}

    static Optional<String> weakness(String password, String... known) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            return Optional.of("it has fewer than " + SHORTEST + " characters");
        for (var name : known)
            if (name.length() > 2 && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                return Optional.of("it contains a name of its user");
        var words = new ArrayList<>(OURS);
        words.addAll(List.of(known));
        var judged = password.length() <= JUDGED ? password : password.substring(0, JUDGED);
        return Library.ZXCVBN.measure(judged, words).getGuesses() < TOO_FEW_GUESSES
                ? Optional.of(
                        "it is made of what is guessed first: common passwords, words, names, rows of keys, repetitions")
                : Optional.empty();
    }

    /** Read when first asked: its lists are large. */
    private static final class Library {
        static final Zxcvbn ZXCVBN = load();

        private static Zxcvbn load() {
            try {
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("The list of common passwords cannot be read.", e);
            }
        }
    }
}
