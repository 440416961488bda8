package dev.hagukumi.scenario.rest;

import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** What the webapps call, with {@link ErrorsInWords}. Made by Jersey by their class names, hence public. */
public final class WebappRest {

    private WebappRest() {}

    /** The engine's REST interface once more, for the webapps. */
    public static class Engine extends EngineRestApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErrorsInWords.insteadOfStock(super.getClasses());
        }
    }

    /** What Cockpit asks beyond it. */
    public static class Cockpit extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErrorsInWords.insteadOfStock(super.getClasses());
        }
    }

    /** What Admin asks beyond it. */
    public static class Admin extends AdminApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErrorsInWords.insteadOfStock(super.getClasses());
        }
    }

    /** What Tasklist asks beyond it. */
    public static class Tasklist extends TasklistApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErrorsInWords.insteadOfStock(super.getClasses());
        }
    }

    /** What the welcome page asks beyond it. */
    public static class Welcome extends WelcomeApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErrorsInWords.insteadOfStock(super.getClasses());
        }
    }
}
