package dev.hagukumi.platform.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * When a try is judged. Each takes one from the store of its pair of user and address, and a right one puts it back; so nobody
 * else's guesses matter to it. All strangers together have a second store, which makes them wait when it is empty and then lets
 * them through.
 */
class Turns {
    /** Of a few hundred bytes each: whoever fills this table with invented users forgets only invented users' tries. */
    private static final int PAIRS = 50_000;

    private final TriesSettings settings;
    private final Time time;
    private final Cache<Pair, Bucket> pairs;
    private final Bucket strangers;
    private final Semaphore pairsWaiting;
    private final Semaphore strangersWaiting;

    /** Where nanoseconds come from and how they pass. */
    record Time(TimeMeter meter, UninterruptibleBlockingStrategy park) {
        static final Time REAL = new Time(TimeMeter.SYSTEM_NANOTIME, UninterruptibleBlockingStrategy.PARKING);
    }

    Turns(TriesSettings settings, Time time) {
        this.settings = settings;
        this.time = time;
        this.pairs = Caffeine.newBuilder()
                .maximumSize(PAIRS)
                .ticker(time.meter()::currentTimeNanos)
                .expireAfterAccess(
                        settings.every().multipliedBy(settings.free()).plus(settings.patience()))
                .build();
        this.strangers = bucket(settings.strangersFree(), settings.strangersEvery());
        this.pairsWaiting = new Semaphore(settings.waiting());
        this.strangersWaiting = new Semaphore(settings.waiting());
    }

    /**
     * Returns when it is this try's turn.
     *
     * @throws TooManyTries when so many of this pair wait already that it would not be within patience
     */
    void await(Pair pair, boolean known) {
        var own = own(pair);
        if (!own.tryConsume(1) && !waits(own, pairsWaiting)) throw new TooManyTries(settings.patience());
        if (!known && !strangers.tryConsume(1)) slow();
    }

    /** A try that waited for nothing turned out to be wrong. */
    void charge(Pair pair) {
        own(pair).consumeIgnoringRateLimits(1);
    }

    /** It was right: as if it had not been. */
    void giveBack(Pair pair, boolean known) {
        own(pair).addTokens(1);
        if (!known) strangers.addTokens(1);
    }

    private boolean waits(Bucket bucket, Semaphore room) {
        if (!room.tryAcquire()) return false;
        try {
            return bucket.asBlocking()
                    .tryConsumeUninterruptibly(1, settings.patience().toNanos(), time.park());
        } finally {
            room.release();
        }
    }

    /** Slowed, never refused: where even the room to wait is full, the queue before the hashing is what slows. */
    private void slow() {
        if (!strangersWaiting.tryAcquire()) return;
        try {
            var turn = strangers
                    .asBlocking()
                    .tryConsumeUninterruptibly(1, settings.patience().toNanos(), time.park());
            if (!turn) time.park().parkUninterruptibly(settings.patience().toNanos());
        } finally {
            strangersWaiting.release();
        }
    }

    private Bucket own(Pair pair) {
        return pairs.get(pair, any -> bucket(settings.free(), settings.every()));
    }

    private Bucket bucket(int free, Duration every) {
        return Bucket.builder()
                .withCustomTimePrecision(time.meter())
                .addLimit(limit -> limit.capacity(free).refillGreedy(1, every))
                .build();
    }
}
