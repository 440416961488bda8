package dev.hagukumi.scenario.enrol;

import dev.hagukumi.scenario.journey.Journey;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;
import org.camunda.bpm.engine.spring.SpringTransactionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs engine commands within the caller's transaction, as nobody in particular. Unlike the engine's own way a command that fails
 * does not condemn the transaction: the caller has a savepoint to go back to, or lets the failure pass.
 */
@Component
class EngineInTransaction {
    private final CommandContextInterceptor commands;

    EngineInTransaction(ProcessEngine engine, PlatformTransactionManager transactions) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        commands = new CommandContextInterceptor(new Contexts(configuration, transactions), configuration, true);
        commands.setNext(new CommandExecutorImpl());
    }

    void execute(Command<?> command) {
        commands.execute(context -> context.runWithoutAuthorization(() -> command.execute(context)));
    }

    private static class Contexts extends CommandContextFactory {
        private final ProcessEngineConfigurationImpl engine;
        private final PlatformTransactionManager transactions;

        Contexts(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
            this.engine = engine;
            this.transactions = transactions;
        }

        @Override
        public CommandContext createCommandContext() {
            var context = new CommandContext(engine, command -> new LeftToTheCaller(transactions, command));
            // Opened first, so flushed last, as on every other way.
            context.getSession(Journey.class);
            return context;
        }
    }

    private static class LeftToTheCaller extends SpringTransactionContext {
        LeftToTheCaller(PlatformTransactionManager transactions, CommandContext command) {
            super(transactions, command);
        }

        @Override
        public void rollback() {}
    }
}
