package dev.hagukumi.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvFileTests {

    @Test
    void isReadBySpreadsheetsAsUtf8() throws Exception {
        var answer = new MockHttpServletResponse();
        try (var file = CsvFile.answeredBy(answer, "リード")) {
            file.row(Arrays.asList("氏名", null, 12));
            file.row(Arrays.asList("田中, 美咲", "says \"yes\"", "two\nlines"));
        }

        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF氏名,,12\r\n\"田中, 美咲\",\"says \"\"yes\"\"\",\"two\nlines\"\r\n");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-3-1234", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "＝1+1", "＠SUM(A1)"})
    void runsNothingThatAStrangerWrote(String name) {
        assertThat(CsvFile.field(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "0.25,0.25", "50,50", "-1-1,'''-1-1'"})
    void numbersStayNumbers(String value, String written) {
        assertThat(CsvFile.field(value)).isEqualTo(written);
    }
}
