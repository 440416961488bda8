package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Takes a snapshot of the rules folder: the one in the jar, or one outside that overrides it whole. */
public final class ReadRuleFiles {
    private static final String IN_THE_JAR = "rules/";

    /** A character takes up to three bytes. */
    private static final long MOST_BYTES = 3L * LintSnapshot.LONGEST_FILE;

    private ReadRuleFiles() {}

    /** The rules this product ships with. */
    public static RuleFiles fromClassPath() {
        try {
            var resolver = new PathMatchingResourcePatternResolver(ReadRuleFiles.class.getClassLoader());
            var files = new ArrayList<RuleFile>();
            for (var pattern : List.of(RuleFiles.POINTS, "**/*.drl", "**/*.cases.yaml")) {
                for (var resource : resolver.getResources("classpath:" + IN_THE_JAR + pattern)) {
                    if (!resource.exists()) continue;
                    var url = resource.getURL().toString();
                    var path = url.substring(url.lastIndexOf("/" + IN_THE_JAR) + IN_THE_JAR.length() + 1);
                    files.add(file(path, IN_THE_JAR + path, resource.getContentAsByteArray()));
                }
            }
            return complete(files, IN_THE_JAR);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules on the class path cannot be read", e);
        }
    }

    /** The rules of a folder that the marketer keeps. */
    public static RuleFiles from(Path folder) {
        if (!Files.isDirectory(folder))
            throw unfit(folder.toString(), "this folder does not exist; create it, or leave hagukumi.rules unset");
        try (var paths = Files.walk(folder)) {
            var files = new ArrayList<RuleFile>();
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (!RuleFiles.has(path)) continue;
                // Looked at before it is read: no file takes the memory of all.
                if (Files.size(file) > MOST_BYTES)
                    throw unfit(file.toString(), "the file has more than " + MOST_BYTES / 1024 + " kB; write less");
                files.add(file(path, file.toString(), Files.readAllBytes(file)));
            }
            return complete(files, folder + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("the rules in " + folder + " cannot be read", e);
        }
    }

    private static RuleFile file(String path, String shownAs, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new RuleFile(path, shownAs, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw unfit(shownAs, "the file is not UTF-8; save it as UTF-8 in your editor");
        }
    }

    private static RuleFiles complete(List<RuleFile> files, String folder) {
        if (files.stream().noneMatch(file -> file.path().equals(RuleFiles.POINTS)))
            throw unfit(folder + RuleFiles.POINTS, "the file is missing; every number of the rules stands in it");
        return new RuleFiles(files);
    }

    private static UnfitContent unfit(String file, String message) {
        return new UnfitContent("The rules cannot be read.", List.of(new Finding(file, 0, "", message)));
    }
}
