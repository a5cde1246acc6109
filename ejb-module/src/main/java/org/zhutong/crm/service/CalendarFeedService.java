package org.zhutong.crm.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.zhutong.crm.internal.CalendarFile;
import org.zhutong.crm.model.CalendarFeed;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.Environment;

/** What a person has to do, for the calendar on their phone: at a private address that needs no sign-on. */
@Stateless
public class CalendarFeedService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CalendarFile file;

    @Inject
    private CallerContext caller;

    /** Whether the caller has an address. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CalendarFeedView get() {
        List<CalendarFeed> mine = mine();
        return new CalendarFeedView(mine.isEmpty() ? null : mine.get(0).getCreatedAt(), null);
    }

    /** Makes the caller a new address; one there was ends. It is told this once. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CalendarFeedView renew() {
        String token = CalendarFeed.newToken();
        List<CalendarFeed> mine = mine();
        if (mine.isEmpty()) {
            em.persist(new CalendarFeed(caller.username(), token, caller.act()));
        } else {
            mine.get(0).renew(token, caller.act());
        }
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        return new CalendarFeedView(caller.act().at(), Environment.publicUrl() + "/calendar/" + token + ".ics");
    }

    /** Ends the caller's address. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CalendarFeedView end() {
        mine().forEach(em::remove);
        em.flush();
        return get();
    }

    /**
     * The calendar at an address, as iCalendar text; empty where the token opens nothing, or whoever it was given to has left.
     *
     * @param token proves who asks
     */
    @PermitAll
    public Optional<String> read(String token) {
        List<String> people = em.createQuery(
                        "SELECT f.username FROM CalendarFeed f JOIN Employee e ON e.username = f.username"
                                + " WHERE f.tokenHash = :hash AND e.active = TRUE",
                        String.class)
                .setParameter("hash", CalendarFeed.hash(token))
                .getResultList();
        return people.stream().findFirst().map(file::of);
    }

    private List<CalendarFeed> mine() {
        return em.createQuery("SELECT f FROM CalendarFeed f WHERE f.username = :me", CalendarFeed.class)
                .setParameter("me", caller.username())
                .getResultList();
    }
}
