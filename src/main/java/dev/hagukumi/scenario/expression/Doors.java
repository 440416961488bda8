package dev.hagukumi.scenario.expression;

import dev.hagukumi.lead.LeadId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The only doors of an expression: {@code lead}, {@code calendar}, and variables that hold plain values. */
@NullUnmarked // the expression language speaks in nulls
class Doors extends ELResolver {
    private final Facts facts;

    Doors(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        if (base == null) return named(context, property.toString());
        if (base instanceof FactSheet sheet) return sheet.ask(property.toString());
        throw new PropertyNotFoundException("an expression may not look into a value, so ." + property + " is refused");
    }

    private Object named(ELContext context, String name) {
        var scope = (VariableScope) context.getContext(VariableScope.class);
        if (name.equals(Facts.LEAD)) return facts.lead(leadOf(scope));
        if (name.equals(Facts.CALENDAR)) return facts.calendar(leadOf(scope));
        return plain(name, scope == null ? null : scope.getVariable(name));
    }

    private static Object plain(String name, @Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Date) return value;
        throw new PropertyNotFoundException("variable '" + name + "' does not hold a plain value");
    }

    private static LeadId leadOf(VariableScope scope) {
        if (scope instanceof DelegateExecution execution) return LeadId.of(execution.getProcessBusinessKey());
        if (scope instanceof DelegateTask task)
            return LeadId.of(task.getExecution().getProcessBusinessKey());
        throw new PropertyNotFoundException("there is no lead here");
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        context.setPropertyResolved(true);
        if (base instanceof FactSheet sheet && arguments.length == 0) return sheet.ask(method.toString());
        if (base instanceof FactSheet sheet && arguments.length == 1 && arguments[0] != null)
            return sheet.ask(method.toString(), arguments[0]);
        throw new MethodNotFoundException("an expression may not call " + method + "()");
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("an expression may not change anything");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return java.util.Collections.emptyIterator();
    }
}
