package dev.hagukumi.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request whose body ends with an error where it should have ended. */
class CountedRequest extends HttpServletRequestWrapper {
    private final long largest;

    CountedRequest(HttpServletRequest request, long largest) {
        super(request);
        this.largest = largest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), getContentLengthLong());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var named = getCharacterEncoding();
        var charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body, long announced) {
            this.body = body;
            this.read = announced > largest ? announced : 0;
        }

        @Override
        public int read() throws IOException {
            check();
            var next = body.read();
            if (next >= 0) read++;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            check();
            var some = body.read(into, from, length);
            if (some > 0) read += some;
            return some;
        }

        private void check() {
            if (read > largest)
                throw new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A request holds at most %,d bytes; this one holds more.".formatted(largest));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
