package dev.hagukumi.broadcast;

import dev.hagukumi.broadcast.Broadcast.State;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.segment.Filters;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class PlannedBroadcasts implements Broadcasts {
    private final BroadcastRows rows;
    private final Filters filters;
    private final MailTemplates templates;
    private final Streams streams;
    private final BroadcastWorker worker;

    PlannedBroadcasts(
            BroadcastRows rows, Filters filters, MailTemplates templates, Streams streams, BroadcastWorker worker) {
        this.rows = rows;
        this.filters = filters;
        this.templates = templates;
        this.streams = streams;
        this.worker = worker;
    }

    @Override
    public long audience(String text) {
        return rows.count(filters.read(text));
    }

    @Override
    @Transactional
    public Broadcast plan(Order order, String by) {
        filters.read(order.filter());
        if (order.files().keySet().stream().noneMatch(file -> file.startsWith(order.mail() + ".")))
            throw new BadInput("files: there is no " + order.mail() + ".ja.mail, nor one in another language, among "
                    + order.files().keySet());
        var id = rows.insert(order, by);
        templates.publish(get(id).scenario(), order.files());
        wakeAfterCommit();
        return get(id);
    }

    @Override
    public Broadcast get(long id) {
        return rows.find(id).orElseThrow(() -> new UnknownBroadcast(id));
    }

    @Override
    public Page<Broadcast> list(Pageable page) {
        return rows.list(page);
    }

    @Override
    @Transactional
    public Answer pause(long id, String by, String because) {
        var broadcast = lock(id);
        if (broadcast.state() == State.CANCELLED) return new Answer.Refused("broadcast " + id + " is cancelled");
        rows.set(id, broadcast.state(), true);
        streams.pause(Kind.SCENARIO, broadcast.scenario(), by, because);
        return new Answer.Done(get(id));
    }

    @Override
    @Transactional
    public Answer resume(long id, String by) {
        var broadcast = lock(id);
        if (broadcast.state() == State.CANCELLED || !broadcast.paused())
            return new Answer.Refused("broadcast " + id + " is not paused");
        rows.set(id, broadcast.state(), false);
        streams.resume(Kind.SCENARIO, broadcast.scenario());
        wakeAfterCommit();
        return new Answer.Done(get(id));
    }

    @Override
    @Transactional
    public Answer cancel(long id, String by, String because) {
        var broadcast = lock(id);
        if (broadcast.state() == State.CANCELLED)
            return new Answer.Refused("broadcast " + id + " is cancelled already");
        rows.set(id, State.CANCELLED, false);
        streams.cancel(Kind.SCENARIO, broadcast.scenario(), by, because);
        wakeAfterCommit();
        return new Answer.Done(get(id));
    }

    private Broadcast lock(long id) {
        return rows.lock(id).orElseThrow(() -> new UnknownBroadcast(id));
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
