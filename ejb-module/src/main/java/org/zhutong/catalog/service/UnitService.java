package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.CatalogQueries;
import org.zhutong.catalog.model.UnitOfMeasure;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Units of measure. */
@Stateless
public class UnitService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CatalogQueries queries;

    @Inject
    private CatalogCache cache;

    /** Filters: {@code code}, {@code active}; sorts: {@code code}, {@code name}. */
    @RolesAllowed(Permissions.PRODUCT_READ)
    public Page<UnitView> list(PageRequest request) {
        return queries.units(request);
    }

    /** Every active unit, by code: what a product can be measured in. */
    @RolesAllowed(Permissions.PRODUCT_READ)
    public List<UnitView> active() {
        return queries.activeUnits();
    }

    @RolesAllowed(Permissions.PRODUCT_READ)
    public UnitView get(long id) {
        return view(load(id));
    }

    /** @throws BusinessException INVALID; CONFLICT {@code catalog.unit.code-taken} */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public UnitView create(UnitCommand command) {
        UnitOfMeasure unit = new UnitOfMeasure(command.code(), command.name(), command.nameEn(), command.decimals());
        if (queries.unitExists(unit.getCode())) {
            throw BusinessException.conflict("catalog.unit.code-taken", unit.getCode());
        }
        unit.setActive(!Boolean.FALSE.equals(command.active()));
        em.persist(unit);
        em.flush();
        return view(unit);
    }

    /**
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID also when the code differs
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public UnitView update(long id, int version, UnitCommand command) {
        UnitOfMeasure unit = load(id);
        StaleVersions.check(em, unit, version);
        if (!command.code().strip().equals(unit.getCode())) {
            throw BusinessException.invalidField("code", "catalog.unit.code-fixed", unit.getCode());
        }
        if (unit.getDecimals() != command.decimals()) {
            cache.anythingChanges();
        }
        unit.describe(command.name(), command.nameEn(), command.decimals());
        unit.setActive(!Boolean.FALSE.equals(command.active()));
        em.flush();
        return view(unit);
    }

    private UnitOfMeasure load(long id) {
        UnitOfMeasure unit = em.find(UnitOfMeasure.class, id);
        if (unit == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return unit;
    }

    private static UnitView view(UnitOfMeasure unit) {
        return new UnitView(
                Objects.requireNonNull(unit.getId()),
                unit.getVersion(),
                unit.getCode(),
                unit.getName(),
                unit.getNameEn(),
                unit.getDecimals(),
                unit.isActive());
    }
}
