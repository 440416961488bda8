package dev.hagukumi.scoring.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A snapshot of the rules folder: {@code points.yaml}, every {@code *.drl} and every {@code *.cases.yaml}, sorted by path. */
public record RuleFiles(List<RuleFile> files) {
    static final String POINTS = "points.yaml";

    private static final String CASES = ".cases.yaml";

    public RuleFiles {
        files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    }

    /** Whether a file at this path below the folder belongs to the rules. */
    public static boolean has(String path) {
        return path.equals(POINTS) || path.endsWith(".drl") || path.endsWith(CASES);
    }

    /** SHA-256 over paths and bytes of numbers and rules, wherever the folder lies; the cases that try them change nothing. */
    public String version() {
        var digest = sha256();
        for (var file : files) {
            if (file.path().endsWith(CASES)) continue;
            for (var part : List.of(file.path(), file.text())) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    List<RuleFile> drl() {
        return files.stream().filter(file -> file.path().endsWith(".drl")).toList();
    }

    public List<RuleFile> cases() {
        return files.stream().filter(file -> file.path().endsWith(CASES)).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
