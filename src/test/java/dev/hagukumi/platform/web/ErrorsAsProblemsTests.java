package dev.hagukumi.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.hagukumi.platform.BadInput;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ErrorsAsProblemsTests {
    @RestController
    static class Asked {
        @GetMapping("/months")
        int months(@RequestParam String of) {
            if (of.isBlank()) throw new BadInput("of: name a year");
            return Integer.parseInt(of);
        }
    }

    private final MockMvc asked = MockMvcBuilders.standaloneSetup(new Asked())
            .setControllerAdvice(new ErrorsAsProblems())
            .build();

    @Test
    void whatSomebodyGaveUsIsTheirs() throws Exception {
        asked.perform(get("/months").param("of", " "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("of: name a year"));
    }

    /** Where a check is missing, a library's own complaint is no answer: it is ours, and stands in the log with its trace. */
    @Test
    void whatAnythingElseRefusesIsOurs() {
        assertThatThrownBy(() -> asked.perform(get("/months").param("of", "twelve")))
                .hasCauseInstanceOf(NumberFormatException.class);
    }
}
