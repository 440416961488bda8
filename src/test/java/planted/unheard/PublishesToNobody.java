package planted.unheard;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

class PublishesToNobody {
    private final ApplicationEventPublisher events;

    PublishesToNobody(ApplicationEventPublisher events) {
        this.events = events;
    }

    record Heard(String word) {}

    record Unheard(String word) {}

    void publish() {
        events.publishEvent(new Heard("yes"));
        events.publishEvent(new Unheard("no"));
    }

    @EventListener
    void on(Heard event) {}
}
