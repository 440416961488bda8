package dev.hagukumi.security.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One kind of input from outside.
 *
 * @param seeds sound inputs, and old attacks; the mutations begin with them
 * @param attempt takes the input
 * @param refusals what may be thrown at input that does not fit; anything else is a failure
 */
public record InputKind(String name, List<byte[]> seeds, Attempt attempt, Set<Class<? extends Throwable>> refusals) {

    /** Gives one input to the house. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * @return one word on what became of it, such as {@code taken} or {@code 400}; the report counts them
         * @throws Exception a declared refusal, or whatever must not happen
         */
        String of(byte[] input) throws Exception;
    }

    public InputKind {
        if (seeds.isEmpty()) throw new IllegalArgumentException("seeds: name at least one for " + name);
        seeds = List.copyOf(seeds);
        refusals = Set.copyOf(refusals);
    }

    @SafeVarargs
    public static InputKind ofTexts(
            String name, List<String> seeds, Attempt attempt, Class<? extends Throwable>... refusals) {
        var bytes = seeds.stream()
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new InputKind(name, bytes, attempt, Set.copyOf(Arrays.asList(refusals)));
    }

    boolean refuses(Throwable thrown) {
        return refusals.stream().anyMatch(each -> each.isInstance(thrown));
    }
}
