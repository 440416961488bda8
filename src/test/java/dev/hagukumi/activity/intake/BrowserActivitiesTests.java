package dev.hagukumi.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.activity.ActivityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserActivitiesTests {
    @Test
    void anInstallationMayNameFurtherOnes() {
        var browsers = new BrowserActivities(new BrowserSettings(List.of("Webinar Replayed")));

        assertThat(browsers.include(new ActivityType("WebinarReplayed"))).isTrue();
        assertThat(browsers.include(ActivityType.PAGE_VIEWED)).isTrue();
        assertThat(browsers.include(new ActivityType("SeminarAttended"))).isFalse();
    }

    @Test
    void butNeverWhatIsDoneWithMails() {
        for (var event : List.of("Mail Clicked", "mail_clicked", "MAIL-CLICKED"))
            assertThatThrownBy(() -> new BrowserActivities(new BrowserSettings(List.of(event))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be recorded by browsers");
    }
}
