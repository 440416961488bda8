package dev.hagukumi.security.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One kind of input from outside.
 *
 * @param sound inputs that are taken; most mutations begin with one of them, so that many get past the first check
 * @param attacks inputs that people tried, or might; they are taken or refused
 * @param attempt takes the input
 * @param refusals what may be thrown at input that does not fit; anything else is a failure
 */
public record InputKind(
        String name,
        List<byte[]> sound,
        List<byte[]> attacks,
        Attempt attempt,
        Set<Class<? extends Throwable>> refusals) {

    /** What became of an input that fits. */
    public static final String TAKEN = "taken";

    /** What became of one that was refused, unless the attempt has another word for it. */
    public static final String REFUSED = "refused";

    /** Gives one input to the house. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * @return one word on what became of it: {@link #TAKEN}, or how it was refused, such as {@code 400}; the report counts them
         * @throws Exception a declared refusal, or whatever must not happen
         */
        String of(byte[] input) throws Exception;
    }

    public InputKind {
        if (sound.isEmpty()) throw new IllegalArgumentException("sound: name at least one for " + name);
        sound = List.copyOf(sound);
        attacks = List.copyOf(attacks);
        refusals = Set.copyOf(refusals);
    }

    @SafeVarargs
    public static InputKind ofTexts(
            String name,
            List<String> sound,
            List<String> attacks,
            Attempt attempt,
            Class<? extends Throwable>... refusals) {
        return new InputKind(name, bytes(sound), bytes(attacks), attempt, Set.copyOf(Arrays.asList(refusals)));
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The first inputs, as they are: the sound ones, then the attacks. */
    List<byte[]> seeds() {
        return Stream.concat(sound.stream(), attacks.stream()).toList();
    }

    boolean refuses(Throwable thrown) {
        return refusals.stream().anyMatch(each -> each.isInstance(thrown));
    }
}
