package dev.hagukumi.console.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A list as a file that spreadsheets open: UTF-8 with a byte order mark, comma separated (RFC 4180), written row by row while it
 * is read. What a spreadsheet would take for a formula is led by an apostrophe, so that a stranger's name runs nothing.
 */
public final class CsvFile implements Closeable {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern NUMBER = Pattern.compile("^-?\\d+([.]\\d+)?$");

    private final Writer out;

    private CsvFile(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    /** @param name of the file, without its ending */
    public static CsvFile answeredBy(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new CsvFile(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    /** One row; what is not known is left empty. */
    public void row(List<? extends @Nullable Object> values) {
        try {
            var first = true;
            for (var value : values) {
                if (!first) out.write(',');
                first = false;
                out.write(field(value));
            }
            out.write("\r\n");
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    static String field(@Nullable Object value) {
        if (value == null) return "";
        var text = value.toString();
        if (FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches()) text = "'" + text;
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
