package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Opens one rule file by itself, whatever its bytes are, among numbers that know every reaction; quicker than among all rules. */
public final class OneRuleFile {
    private static final OpenRules OPEN = new OpenRules(Duration.ofSeconds(25));

    private static final String POINTS = ReadRuleFiles.fromClassPath().files().stream()
            .filter(file -> file.path().equals(RuleFiles.POINTS))
            .findFirst()
            .orElseThrow()
            .text()
            .replace("further-activities:\n", "")
            .replace("reactions:\n", "further-activities:\n");

    private OneRuleFile() {}

    /** The shipped rule files, as texts. */
    public static List<String> shipped() {
        return ReadRuleFiles.fromClassPath().drl().stream().map(RuleFile::text).toList();
    }

    /** @throws UnfitContent naming what does not fit; whatever passes the checks was compiled, and fired once */
    public static void open(String shownAs, byte[] bytes) {
        OPEN.open(among(shownAs, text(shownAs, bytes))).close();
    }

    static RuleFiles among(String shownAs, String text) {
        var folder = Stream.of("qualification", "fit", "web-interest")
                .filter(each -> text.contains("package rules." + each.replace('-', '_')))
                .findFirst()
                .orElse("engagement");
        return new RuleFiles(List.of(
                new RuleFile(RuleFiles.POINTS, RuleFiles.POINTS, POINTS),
                new RuleFile("engagement/none.drl", "none.drl", "package rules.engagement;\n"),
                new RuleFile("web-interest/none.drl", "none.drl", "package rules.web_interest;\n"),
                new RuleFile(folder + "/one.drl", shownAs, text)));
    }

    private static String text(String shownAs, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnfitContent("not text", List.of(new Finding(shownAs, 0, "", "the file is not UTF-8")));
        }
    }
}
