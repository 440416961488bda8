package dev.hagukumi.sales;

import dev.hagukumi.sales.Handoff.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Keeps the offers. */
interface Offers extends Repository<Offer, Long> {

    Offer saveAndFlush(Offer offer);

    Optional<Offer> findByLeadAndStateIn(long lead, Collection<State> states);

    Optional<Offer> findByHeldByAndStateIn(String heldBy, Collection<State> states);

    List<Offer> findByLeadOrderByIdDesc(long lead);
}
