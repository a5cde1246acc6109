package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.OpportunityQueries;
import org.zhutong.crm.model.OpportunityStage;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.StaleVersions;

/** The stages of opportunities, the same for the whole company. */
@Stateless
public class StageService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OpportunityQueries queries;

    /** In their order, the ends last. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<StageView> list() {
        return queries.stages();
    }

    /** @throws BusinessException NOT_FOUND */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public StageView get(long id) {
        return view(load(id));
    }

    /** Makes one more for open opportunities. @throws BusinessException INVALID; CONFLICT {@code crm.stage.name-taken} */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public StageView create(StageCommand command) {
        OpportunityStage stage =
                new OpportunityStage(command.name(), command.position(), command.probability(), command.on());
        refuseTaken(stage.getName(), null);
        em.persist(stage);
        return saved(stage);
    }

    /** @throws BusinessException STALE when changed since {@code version} was read; INVALID; CONFLICT as {@link #create} */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public StageView update(long id, int version, StageCommand command) {
        OpportunityStage stage = load(id);
        StaleVersions.check(em, stage, version);
        stage.change(command.name(), command.position(), command.probability(), command.on());
        refuseTaken(stage.getName(), id);
        return saved(stage);
    }

    private void refuseTaken(String name, @Nullable Long except) {
        boolean taken = queries.stages().stream()
                .anyMatch(stage -> stage.name().equals(name) && !Objects.equals(stage.id(), except));
        if (taken) {
            throw BusinessException.conflictField("name", "crm.stage.name-taken", name);
        }
    }

    private StageView saved(OpportunityStage stage) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        return view(stage);
    }

    private OpportunityStage load(long id) {
        OpportunityStage stage = em.find(OpportunityStage.class, id);
        if (stage == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return stage;
    }

    private static StageView view(OpportunityStage stage) {
        return new StageView(
                Objects.requireNonNull(stage.getId()),
                stage.getVersion(),
                stage.getName(),
                stage.getPosition(),
                stage.getProbability(),
                stage.getOutcome(),
                stage.isActive());
    }
}
