package dev.hagukumi.console;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.SeenStatements;
import dev.hagukumi.SeenStatements.Sent;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.Handoffs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** No page asks the database more than a dozen questions, and none of them once a row. */
@HagukumiTest
class PagesAskLittleTests {
    private static final int DOZEN = 12;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Leads leads;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Clock clock;

    @Test
    void noPageAsksMoreThanADozenQuestions() {
        var mvc = MockMvcBuilders.webAppContextSetup(house).build();
        var lead = aLeadWithAHistory();
        for (var n = 0; n < 5; n++) aLeadWithAHistory();
        var pages = new ArrayList<>(List.of(
                "/leads",
                "/leads?q=example&stage=MQL&sort=-reaction",
                "/scenarios",
                "/scenarios/document-request",
                "/scenarios/document-request?view=flow",
                "/scenarios/document-request?view=mails",
                "/scenarios/sales-handoff/at/ReviewLead",
                "/handoffs",
                "/mails",
                "/desk",
                "/desk/parked",
                "/desk/incidents",
                "/desk/pauses",
                "/broadcasts"));
        for (var view : List.of("", "/score", "/mails", "/scenarios", "/data"))
            pages.add("/leads/" + lead.value() + view);

        for (var page : pages) {
            // What was published never changes: it is read once for good.
            open(mvc, page);
            var asked = SeenStatements.during(() -> open(mvc, page));
            assertThat(asked.stream().map(Sent::sql)).as(page).hasSizeLessThanOrEqualTo(DOZEN);
        }
    }

    /** Home counts for every role at once where an administrator reads it, and the week once a minute. */
    @Test
    void homeAsksADozenOfEachRole() {
        var mvc = MockMvcBuilders.webAppContextSetup(house).build();
        open(mvc, "/home");

        assertThat(SeenStatements.during(() -> open(mvc, "/home"))).hasSizeLessThanOrEqualTo(2 * DOZEN);
    }

    private LeadId aLeadWithAHistory() {
        var lead = aLead().named("田中", "美咲")
                .of("サンプル商事")
                .atStage(LifecycleStage.MQL)
                .in(leads);
        leads.record(lead, new Consent("mail", true, "yes", "form", clock.now()));
        handoffs.offer(lead, "asks-little-" + lead);
        return lead;
    }

    private static void open(MockMvc mvc, String page) {
        try {
            var answer = mvc.perform(get(page)
                            .principal(new UsernamePasswordAuthenticationToken(
                                    "admin", "", AuthorityUtils.createAuthorityList("camunda-admin"))))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
        } catch (Exception e) {
            throw new AssertionError(page, e);
        }
    }
}
