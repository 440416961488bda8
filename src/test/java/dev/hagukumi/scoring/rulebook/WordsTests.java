package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scoring.rulebook.Words.Kind;
import dev.hagukumi.scoring.rulebook.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    @Test
    void aConditionIsCutIntoNamesTextsNumbersAndSigns() {
        var words = Words.of("$p : points >= 10 && type == \"Mail Opened\", LifecycleStage . NEW != x");

        assertThat(texts(words))
                .containsExactly(
                        "$p",
                        ":",
                        "points",
                        ">=",
                        "10",
                        "&&",
                        "type",
                        "==",
                        "\"Mail Opened\"",
                        ",",
                        "LifecycleStage.NEW",
                        "!=",
                        "x");
        assertThat(words.get(8))
                .extracting(Word::kind, Word::unquoted, Word::offset)
                .containsExactly(Kind.TEXT, "Mail Opened", 29);
    }

    @Test
    void whatStandsInACommentMeansNothing() {
        assertThat(texts(Words.of("a // \" b\n/* ' c */ d"))).containsExactly("a", "d");
        assertThat(Words.withComments("a // b\n/* c */ d").stream().map(Word::kind))
                .containsExactly(Kind.NAME, Kind.COMMENT, Kind.COMMENT, Kind.NAME);
        assertThat(texts(Words.of("\"// no comment\" 'nor /* this */'")))
                .containsExactly("\"// no comment\"", "'nor /* this */'");
    }

    @Test
    void whatIsNeverClosedIsToldApart() {
        assertThat(Words.withComments("a \"b\nc").stream().map(Word::kind))
                .containsExactly(Kind.NAME, Kind.UNCLOSED, Kind.NAME);
        assertThat(Words.withComments("a /* b").stream().map(Word::kind)).containsExactly(Kind.NAME, Kind.UNCLOSED);
    }

    @Test
    void withoutItsCommentsATextKeepsItsLines() {
        assertThat(Words.withoutComments("a // b\nend /* c\nd */ e")).isEqualTo("a     \nend     \n     e");
    }

    @Test
    void longTextsAreCutAsWell() {
        assertThat(Words.of("\"" + "x".repeat(1_000_000) + "\"")).hasSize(1);
        assertThat(Words.of("(".repeat(100_000))).hasSize(100_000);
    }
}
