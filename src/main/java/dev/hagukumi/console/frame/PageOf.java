package dev.hagukumi.console.frame;

import dev.hagukumi.platform.BadInput;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Reads which page is asked for; what is out of bounds is refused, not bent. */
public final class PageOf {
    public static final String DEFAULT_SIZE = "20";
    private static final int LARGEST = 200;

    private PageOf() {}

    public static Pageable asked(int page, int size) {
        if (page < 0) throw new BadInput("page: counts from 0, not " + page);
        if (size < 1 || size > LARGEST) throw new BadInput("size: must be 1 to " + LARGEST + ", not " + size);
        return PageRequest.of(page, size);
    }
}
