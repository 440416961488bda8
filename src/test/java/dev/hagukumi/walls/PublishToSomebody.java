package dev.hagukumi.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** An event is made where it is published, and some listener of the house takes it. */
class PublishToSomebody extends ArchCondition<JavaClass> {
    private final Set<String> heard = new HashSet<>();

    PublishToSomebody() {
        super("publish events that somebody hears");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        heard.clear();
        all.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                .forEach(listener -> listener.getRawParameterTypes().forEach(event -> heard.add(event.getName())));
    }

    @Override
    public void check(JavaClass publisher, ConditionEvents events) {
        for (var call : publisher.getMethodCallsFromSelf()) {
            if (!call.getTarget().getName().equals("publishEvent")
                    || !call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class)) continue;
            var event = eventOf(call);
            if (!heard.contains(event))
                events.add(SimpleConditionEvent.violated(
                        publisher, call.getDescription() + " publishes " + event + ", which nobody hears"));
        }
    }

    /** What is constructed from that line on comes nearest to it: its arguments stand behind it. */
    private static String eventOf(JavaMethodCall call) {
        return call.getOrigin().getConstructorCallsFromSelf().stream()
                .filter(made -> made.getLineNumber() >= call.getLineNumber())
                .filter(made -> made.getTargetOwner().isRecord())
                .min(Comparator.comparingInt(JavaConstructorCall::getLineNumber))
                .map(made -> made.getTargetOwner().getName())
                .orElse("something that is not made there");
    }
}
