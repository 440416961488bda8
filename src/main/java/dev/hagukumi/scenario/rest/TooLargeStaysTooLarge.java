package dev.hagukumi.scenario.rest;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Readers of JSON and of forms take a body that was cut off because it is too large for one that is broken, and say so; whoever
 * sent it must hear the reason. Made by Jersey, hence public.
 */
@Provider
public class TooLargeStaysTooLarge implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = new Remembering(context.getInputStream());
        context.setInputStream(body);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            if (body.refusal != null) throw body.refusal;
            throw e;
        }
    }

    private static final class Remembering extends FilterInputStream {
        private @Nullable ResponseStatusException refusal;

        Remembering(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (ResponseStatusException e) {
                refusal = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (ResponseStatusException e) {
                refusal = e;
                throw e;
            }
        }
    }
}
