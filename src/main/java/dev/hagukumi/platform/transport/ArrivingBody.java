package dev.hagukumi.platform.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One body on its way in; once it has to be waited for it takes one of its client's places, and a deadline runs. */
final class ArrivingBody implements InputBuffer, AutoCloseable {
    private final Request request;
    private final InputBuffer socket;
    private final Arrivals.Place place;
    private final long begun = System.nanoTime();
    private @Nullable HttpStatus whyCutOff;

    ArrivingBody(Request request, Arrivals.Place place) {
        this.request = request;
        this.socket = request.getInputBuffer();
        this.place = place;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (whyCutOff != null) throw cutOff(whyCutOff);
        if (!isHere()) {
            if (!place.take()) throw cutOff(HttpStatus.SERVICE_UNAVAILABLE);
            if (place.isOverdue(begun)) throw cutOff(HttpStatus.REQUEST_TIMEOUT);
        }
        try {
            var read = socket.doRead(handler);
            if (read < 0) place.close();
            return read;
        } catch (SocketTimeoutException e) {
            throw cutOff(HttpStatus.REQUEST_TIMEOUT);
        }
    }

    private boolean isHere() {
        if (isWhole()) return true;
        // Looks into the socket where that overwrites nothing; of a chunk the end may still lie in the buffer.
        request.action(ActionCode.AVAILABLE, request.getContentLengthLong() >= 0);
        return request.getAvailable() > 0;
    }

    /** Whoever looked further would write over what has come of the next request. */
    boolean isWhole() {
        var whole = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        return whole.get();
    }

    private IOException cutOff(HttpStatus why) {
        whyCutOff = why;
        // Any other exception Tomcat takes for a client that is gone, and answers nothing.
        return new BadRequestException("the body of the request did not arrive in time");
    }

    boolean isCutOff() {
        return whyCutOff != null;
    }

    HttpStatus whyCutOff() {
        return whyCutOff == null ? HttpStatus.OK : whyCutOff;
    }

    /** Reads what is left, up to so many bytes, and keeps nothing of it. */
    void swallow(long most) {
        var nobody = new Nobody();
        try {
            var left = most;
            for (var read = doRead(nobody); read >= 0; read = doRead(nobody)) {
                left -= read;
                if (left < 0) throw cutOff(HttpStatus.CONTENT_TOO_LARGE);
            }
        } catch (IOException e) {
            if (whyCutOff == null) whyCutOff = HttpStatus.REQUEST_TIMEOUT;
        }
    }

    @Override
    public int available() {
        return socket.available();
    }

    @Override
    public void close() {
        place.close();
    }

    private static final class Nobody implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
