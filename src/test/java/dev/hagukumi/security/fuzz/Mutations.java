package dev.hagukumi.security.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes hostile inputs of sound ones and of known attacks. The same number makes the same input, on every machine. Half of the
 * inputs are changed in one small thing only: they get past the first checks, to where nobody expects them.
 */
public final class Mutations {
    /** No input is longer, however often a piece of it is repeated. */
    static final int LONGEST = 256 * 1024;

    private static final int MOST_CHANGES = 6;

    /** Of so many inputs one begins with an attack, the others with something sound. */
    private static final int ATTACKS = 4;

    private final List<byte[]> sound;
    private final List<byte[]> attacks;
    private final List<byte[]> seeds;

    Mutations(InputKind kind) {
        this.sound = kind.sound();
        this.attacks = kind.attacks();
        this.seeds = kind.seeds();
    }

    /** The input with this number; the first numbers are the seeds as they are. */
    public byte[] input(long number) {
        if (number < seeds.size()) return seeds.get((int) number).clone();
        var random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        var input = any(random);
        if (random.nextBoolean()) return bytes(new SmallMutations(random).change(text(input)));
        var changes = 1 + random.nextInt(MOST_CHANGES);
        for (var change = 0; change < changes; change++) input = bounded(changed(input, random));
        return input;
    }

    private byte[] changed(byte[] input, SplittableRandom random) {
        var kind = random.nextInt(10);
        if (kind < 2) return new ByteMutations(random).change(input);
        var text = text(input);
        if (kind < 5) return bytes(new CharMutations(random).change(text));
        var other = text(any(random));
        return bytes(
                kind < 8
                        ? new TokenMutations(random).change(text, other)
                        : new StructureMutations(random).change(text, other));
    }

    private byte[] any(SplittableRandom random) {
        var from = attacks.isEmpty() || random.nextInt(ATTACKS) > 0 ? sound : attacks;
        return from.get(random.nextInt(from.size()));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bounded(byte[] input) {
        return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
    }

    /** A random piece of a list, as {from, to}. */
    static int[] piece(int size, int longest, SplittableRandom random) {
        if (size == 0) return new int[] {0, 0};
        var from = random.nextInt(size);
        return new int[] {from, from + 1 + random.nextInt(Math.min(longest, size - from))};
    }

    /** The same list with a piece of it taken out and others put in. */
    static <T> List<T> spliced(List<T> list, int from, int to, List<T> instead) {
        var spliced = new ArrayList<T>(list.subList(0, from));
        spliced.addAll(instead);
        spliced.addAll(list.subList(to, list.size()));
        return spliced;
    }
}
