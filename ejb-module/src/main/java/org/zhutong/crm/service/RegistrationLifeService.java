package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.CollisionFinder;
import org.zhutong.crm.internal.CollisionFinder.Holder;
import org.zhutong.crm.internal.RegistrationQueries;
import org.zhutong.crm.internal.RegistrationViews;
import org.zhutong.crm.model.CollisionDecision;
import org.zhutong.crm.model.ManufacturerAnswer;
import org.zhutong.crm.model.ProjectRegistration;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.StaleVersions;

/**
 * What becomes of a project's registration: submitted, decided on where it collides, answered by the manufacturer, extended,
 * withdrawn. Each takes the version as seen; null: whatever it is now. Each is refused with STALE when it was changed since,
 * with CONFLICT when its state forbids it.
 */
@Stateless
public class RegistrationLifeService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private RegistrationQueries queries;

    @Inject
    private RegistrationViews views;

    @Inject
    private CollisionFinder finder;

    @Inject
    private CallerContext caller;

    /**
     * Submits a draft to the manufacturer; while somebody holds the same project with the same brand, in whichever branch, it
     * collides and waits for a manager. Of two at once the second finds the first.
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView submit(long id, @Nullable Integer version) {
        return change(id, version, registration -> {
            queries.lock(registration.getBrandId());
            List<Holder> holders = holders(registration);
            registration.submit(holders.isEmpty() ? null : holders.get(0).id(), caller.act());
        });
    }

    /**
     * Decides on one that collides, of whichever branch: it may go to the manufacturer beside the other, instead of it (who held
     * the project withdraws), or not at all.
     *
     * @throws BusinessException FORBIDDEN for whoever has a part in it
     */
    @RolesAllowed(Permissions.REGISTRATION_DECIDE)
    public RegistrationView decide(long id, @Nullable Integer version, CollisionCommand command) {
        ProjectRegistration registration = asSeen(queries.load(id), version);
        queries.lock(registration.getBrandId());
        List<Holder> holders = holders(registration);
        registration.decide(
                command.decision(),
                holders.stream().map(Holder::salesperson).toList(),
                caller.act().because(command.reason()));
        if (command.decision() == CollisionDecision.GIVEN && !holders.isEmpty()) {
            queries.all(holders.stream().map(Holder::id).toList())
                    .forEach(holder -> holder.withdraw(caller.act().because(command.reason())));
        }
        return views.saved(registration);
    }

    private List<Holder> holders(ProjectRegistration registration) {
        return finder.colliding(registration.traits(), registration.getBrandId(), registration.getId());
    }

    /** The manufacturer grants it for a period. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView grant(long id, @Nullable Integer version, GrantCommand command) {
        ManufacturerAnswer answer = new ManufacturerAnswer(
                command.registrationNo(),
                command.answeredOn(),
                command.exclusiveFrom(),
                command.exclusiveUntil(),
                command.answerRemark());
        return change(id, version, registration -> registration.grant(answer, caller.today(), caller.act()));
    }

    /** The manufacturer refuses it. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView refuse(long id, @Nullable Integer version, RefusalCommand command) {
        return change(
                id,
                version,
                registration -> registration.refuse(
                        command.answeredOn(), command.answerRemark(), caller.today(), caller.act()));
    }

    /** The manufacturer grants it for longer. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView extend(long id, @Nullable Integer version, ExtensionCommand command) {
        return change(
                id,
                version,
                registration -> registration.extend(
                        command.exclusiveUntil(), caller.act().because(command.reason())));
    }

    /** Gives it up. @param reason must be given */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        return change(
                id, version, registration -> registration.withdraw(caller.act().because(reason)));
    }

    private RegistrationView change(long id, @Nullable Integer version, Consumer<ProjectRegistration> what) {
        ProjectRegistration registration = asSeen(queries.loadOwn(id), version);
        what.accept(registration);
        return views.saved(registration);
    }

    private ProjectRegistration asSeen(ProjectRegistration registration, @Nullable Integer version) {
        if (version != null) {
            StaleVersions.check(em, registration, version);
        }
        return registration;
    }
}
