package dev.hagukumi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, with the reason, where no Chromium is found; in CI that is an error. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var found = Browser.program("chromium").isPresent()
                    && Browser.program("chromedriver").isPresent();
            if (found) return ConditionEvaluationResult.enabled("chromium and chromedriver are on the path");
            if ("true".equals(System.getenv("CI")))
                throw new IllegalStateException("CI must have chromium and chromedriver on the path: see .ci/run");
            return ConditionEvaluationResult.disabled("no chromium or no chromedriver on the path");
        }
    }
}
