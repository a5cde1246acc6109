package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.internal.CatalogQueries;
import org.zhutong.catalog.model.Category;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** The tree of product categories. */
@Stateless
public class CategoryService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CatalogQueries queries;

    /** Filters: {@code code}, {@code parentId}, {@code active}; sorts: {@code path}, {@code code}, {@code name}. */
    @RolesAllowed(Permissions.PRODUCT_READ)
    public Page<CategoryView> list(PageRequest request) {
        return queries.categories(request);
    }

    /** The whole tree, each category before those below it. */
    @RolesAllowed(Permissions.PRODUCT_READ)
    public List<CategoryView> tree() {
        return queries.categoryTree();
    }

    @RolesAllowed(Permissions.PRODUCT_READ)
    public CategoryView get(long id) {
        return view(load(id));
    }

    /**
     * @throws BusinessException INVALID; CONFLICT {@code catalog.category.code-taken}, or when the tree would become too deep
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public CategoryView create(CategoryCommand command) {
        Category category = new Category(parent(command.parentId()), command.code(), command.name(), command.nameEn());
        if (queries.categoryExists(category.getCode())) {
            throw BusinessException.conflict("catalog.category.code-taken", category.getCode());
        }
        category.setActive(!Boolean.FALSE.equals(command.active()));
        em.persist(category);
        em.flush();
        return view(category);
    }

    /**
     * Renames it, switches it on or off, or moves it with all that is below it.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it would come below itself; INVALID also when
     *     the code differs
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public CategoryView update(long id, int version, CategoryCommand command) {
        Category category = load(id);
        StaleVersions.check(em, category, version);
        if (!command.code().strip().equals(category.getCode())) {
            throw BusinessException.invalidField("code", "catalog.category.code-fixed", category.getCode());
        }
        if (!Objects.equals(command.parentId(), category.getParentId())) {
            move(category, parent(command.parentId()));
        }
        category.rename(command.name(), command.nameEn());
        category.setActive(!Boolean.FALSE.equals(command.active()));
        em.flush();
        return view(category);
    }

    private void move(Category category, @Nullable Category parent) {
        String oldPath = category.getPath();
        List<Category> below = em.createQuery(
                        "SELECT c FROM Category c WHERE c.path LIKE :below AND c.id <> :id", Category.class)
                .setParameter("below", oldPath + "%")
                .setParameter("id", category.getId())
                .getResultList();
        category.moveBelow(parent);
        below.forEach(one -> one.follow(oldPath, category.getPath()));
    }

    private @Nullable Category parent(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        Category parent = em.find(Category.class, id);
        if (parent == null) {
            throw BusinessException.invalidField("parentId", "catalog.category.unknown", id);
        }
        return parent;
    }

    private Category load(long id) {
        Category category = em.find(Category.class, id);
        if (category == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return category;
    }

    private static CategoryView view(Category category) {
        return new CategoryView(
                Objects.requireNonNull(category.getId()),
                category.getVersion(),
                category.getCode(),
                category.getName(),
                category.getNameEn(),
                category.getParentId(),
                category.getPath(),
                category.isActive());
    }
}
