package dev.hagukumi.security.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes bytes, so that what comes is often not even text. */
final class ByteMutations {
    private static final byte[] NASTY = {0, 1, 9, 10, 13, 26, 27, 34, 39, 92, 127, -128, -64, -19, -1};

    private final SplittableRandom random;

    ByteMutations(SplittableRandom random) {
        this.random = random;
    }

    byte[] change(byte[] input) {
        if (input.length == 0) return new byte[] {NASTY[random.nextInt(NASTY.length)]};
        var at = random.nextInt(input.length);
        return switch (random.nextInt(5)) {
            case 0 -> replaced(input, at, (byte) (input[at] ^ (1 << random.nextInt(8))));
            case 1 -> replaced(input, at, NASTY[random.nextInt(NASTY.length)]);
            case 2 -> Arrays.copyOf(input, at);
            case 3 -> without(input, at, Math.min(input.length, at + 1 + random.nextInt(32)));
            default -> with(input, at, NASTY[random.nextInt(NASTY.length)]);
        };
    }

    private static byte[] replaced(byte[] input, int at, byte by) {
        var changed = input.clone();
        changed[at] = by;
        return changed;
    }

    private static byte[] without(byte[] input, int from, int to) {
        var shorter = new byte[input.length - (to - from)];
        System.arraycopy(input, 0, shorter, 0, from);
        System.arraycopy(input, to, shorter, from, input.length - to);
        return shorter;
    }

    private static byte[] with(byte[] input, int at, byte one) {
        var longer = new byte[input.length + 1];
        System.arraycopy(input, 0, longer, 0, at);
        longer[at] = one;
        System.arraycopy(input, at, longer, at + 1, input.length - at);
        return longer;
    }
}
