package dev.hagukumi.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads the body of a request, packed or not, and never more of it than a request may have. */
final class ReadBody {
    private static final int LARGEST = 500 * 1024;

    private ReadBody() {}

    /** A body that cannot be read or is too large. */
    static final class UnfitBody extends Exception {
        private final HttpStatus status;
        private final String title;

        private UnfitBody(HttpStatus status, String title, String detail) {
            super(detail, null, false, false);
            this.status = status;
            this.title = title;
        }

        HttpStatus status() {
            return status;
        }

        String title() {
            return title;
        }
    }

    static byte[] of(HttpServletRequest request) throws IOException, UnfitBody {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var packing = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "", "identity" -> bounded(request);
            case "gzip", "x-gzip" -> unpacked(bounded(request));
            default ->
                throw new UnfitBody(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Unknown packing",
                        "A body is sent as it is, or with Content-Encoding: gzip.");
        };
    }

    private static byte[] bounded(HttpServletRequest request) throws IOException, UnfitBody {
        // Who says beforehand that it is too large need not send it.
        if (request.getContentLengthLong() > LARGEST) throw tooLarge();
        return bounded(request.getInputStream());
    }

    private static byte[] bounded(InputStream body) throws IOException, UnfitBody {
        var read = body.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) throw tooLarge();
        return read;
    }

    /** A small body may unpack to a large one, and never has to end: no more of it is unpacked than is taken. */
    private static byte[] unpacked(byte[] packed) throws IOException, UnfitBody {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bounded(unpacked);
        } catch (ZipException | EOFException e) {
            throw new UnfitBody(
                    HttpStatus.BAD_REQUEST,
                    "Unreadable request",
                    "The body is said to be packed with gzip, and is not, or ends too early.");
        }
    }

    private static UnfitBody tooLarge() {
        return new UnfitBody(
                HttpStatus.CONTENT_TOO_LARGE,
                "Request too large",
                "A request has at most 500 kB, also after unpacking; send the items in several.");
    }
}
