package dev.hagukumi.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.KnownActivities;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FindActivityTests {
    final Set<String> declared = new HashSet<>(Set.of("WebinarReplayed"));
    final FindActivity activities = activities(() -> declared);

    @ParameterizedTest
    @CsvSource({
        "Document_Downloaded, DocumentDownloaded",
        "document-downloaded, DocumentDownloaded",
        "DOCUMENT DOWNLOADED, DocumentDownloaded",
        "document.downloaded, DocumentDownloaded",
        "documentDownloaded, DocumentDownloaded",
        "Document Downloaded, DocumentDownloaded",
        "page viewed, PageViewed",
        "seminar_attended, SeminarAttended",
        "MAIL-CLICKED, MailClicked",
        "mail_sent, MailSent",
        "webinar:replayed, WebinarReplayed",
    })
    void aKnownNameIsFoundHoweverItIsWritten(String event, String name) {
        var type = activities.named(event);

        assertThat(type.name()).isEqualTo(name);
        assertThat(activities.knows(type)).isTrue();
    }

    @Test
    void anUnknownOneStaysAsItIsWritten() {
        var type = activities.named("cart_abandoned");

        assertThat(type.name()).isEqualTo("Cart_abandoned");
        assertThat(activities.knows(type)).isFalse();
        assertThatThrownBy(() -> activities.named("cart.abandoned")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDeclaredLaterIsFoundFromThenOn() {
        var before = activities.knows(activities.named("factory toured"));

        declared.add("FactoryToured");

        assertThat(before).isFalse();
        assertThat(activities.knows(activities.named("FACTORY_TOURED"))).isTrue();
    }

    @Test
    void ofTwoThatDifferInNothingElseTheWritingTells() {
        declared.addAll(List.of("Plan-Viewed", "PlanViewed"));

        assertThat(activities.named("Plan-Viewed")).isEqualTo(new ActivityType("Plan-Viewed"));
        assertThat(activities.named("Plan Viewed")).isEqualTo(new ActivityType("PlanViewed"));
    }

    private static FindActivity activities(KnownActivities above) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("above", above);
        return new FindActivity(
                new BrowserActivities(new BrowserSettings(List.of())), beans.getBeanProvider(KnownActivities.class));
    }
}
