package org.zhutong.organisation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.ListPreference;
import org.zhutong.organisation.model.SavedView;
import org.zhutong.shared.model.BusinessException;

/**
 * What people save about lists: columns, views, and the view a list opens with. Everyone does so for themselves; sharing a view
 * needs {@code list-view:share}. Shared views are seen within the branch of who shared them, by all when that person works for
 * the whole company. Somebody else's private view is not found.
 */
@Stateless
public class ListViewService {
    /** Most views of one person for one list: more than fit into a menu. */
    private static final int MOST = 50;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** How the caller likes a list. */
    @PermitAll
    public ListSettings of(String list) {
        List<ListViewInfo> views = visible(list);
        ListPreference preference = preference(list);
        Long wanted = preference == null ? null : preference.getDefaultView();
        // a view that is no longer shared is no longer theirs to open with
        boolean there = views.stream().anyMatch(view -> wanted != null && view.id() == wanted);
        return new ListSettings(views, preference == null ? null : preference.getColumns(), there ? wanted : null);
    }

    /** @param columns with commas between; null: those the list starts with */
    @PermitAll
    public void chooseColumns(String list, @Nullable String columns) {
        preferenceToChange(list).choose(columns);
        em.flush();
    }

    /**
     * Lets the list open with a view.
     *
     * @param id null: with none
     * @throws BusinessException NOT_FOUND for a view the caller cannot see
     */
    @PermitAll
    public void openWith(String list, @Nullable Long id) {
        if (id != null && visible(list).stream().noneMatch(view -> view.id() == id)) {
            throw BusinessException.notFound("shared.not-found");
        }
        preferenceToChange(list).openWith(id);
        em.flush();
    }

    /**
     * Saves a new view of the caller's own.
     *
     * @throws BusinessException INVALID; CONFLICT {@code organisation.list-view.name-taken}, {@code organisation.list-view.too-many};
     *     FORBIDDEN when it is to be shared without the permission
     */
    @PermitAll
    public long save(ListViewCommand command) {
        if (count(command.list()) >= MOST) {
            throw BusinessException.conflict("organisation.list-view.too-many", MOST);
        }
        SavedView view = new SavedView(command.list(), caller.username(), command.name());
        refuseTaken(view);
        view.show(command.query(), command.columns());
        share(view, command.shared());
        em.persist(view);
        em.flush();
        return Objects.requireNonNull(view.getId());
    }

    /**
     * Renames a view, shares it or not; its list, and what it shows, stay.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN when it is another's; the rest as {@link #save}
     */
    @PermitAll
    public void rename(long id, @Nullable String name, boolean shared) {
        SavedView view = changeable(id);
        view.rename(name);
        refuseTaken(view);
        if (view.isShared() != shared) {
            share(view, shared);
        }
        em.flush();
    }

    /** Lets a view show something else; as {@link #rename}. */
    @PermitAll
    public void show(long id, @Nullable String query, @Nullable String columns) {
        changeable(id).show(query, columns);
        em.flush();
    }

    /** Deletes a view; whoever's list opened with it has it open plainly again. As {@link #rename}. */
    @PermitAll
    public void delete(long id) {
        em.remove(changeable(id));
        em.flush();
    }

    private void share(SavedView view, boolean shared) {
        if (!shared) {
            view.keepPrivate();
        } else if (!caller.has(Permissions.LIST_VIEW_SHARE)) {
            throw BusinessException.forbiddenField("shared", "organisation.list-view.share-forbidden");
        } else {
            DataScope scope = caller.scope();
            if (!scope.companyWide() && scope.branchIds().isEmpty()) {
                throw BusinessException.forbiddenField("shared", "organisation.list-view.no-branch");
            }
            view.share(scope.companyWide() ? null : scope.branchIds().iterator().next());
        }
    }

    private void refuseTaken(SavedView view) {
        long taken = em.createQuery(
                        "SELECT COUNT(v) FROM SavedView v WHERE v.list = :list AND v.username = :username"
                                + " AND v.nameKey = :name AND v.id <> :id",
                        Long.class)
                .setParameter("list", view.getList())
                .setParameter("username", view.getUsername())
                .setParameter("name", SavedView.key(view.getName()))
                .setParameter("id", view.getId() == null ? -1L : view.getId())
                .getSingleResult();
        if (taken > 0) {
            throw BusinessException.conflictField("name", "organisation.list-view.name-taken", view.getName());
        }
    }

    private long count(String list) {
        return em.createQuery(
                        "SELECT COUNT(v) FROM SavedView v WHERE v.list = :list AND v.username = :username", Long.class)
                .setParameter("list", list)
                .setParameter("username", caller.username())
                .getSingleResult();
    }

    private SavedView changeable(long id) {
        SavedView view = em.find(SavedView.class, id);
        if (view == null || !sees(view)) {
            throw BusinessException.notFound("shared.not-found");
        }
        if (!mayChange(view)) {
            throw BusinessException.forbidden("organisation.list-view.not-yours");
        }
        return view;
    }

    private boolean sees(SavedView view) {
        Long branch = view.getBranchId();
        return isMine(view)
                || (view.isShared() && (branch == null || caller.scope().includes(branch)));
    }

    private boolean isMine(SavedView view) {
        return view.getUsername().equals(caller.username());
    }

    /** One's own; and shared ones where one may share oneself, so that those of people who left can be tidied up. */
    private boolean mayChange(SavedView view) {
        if (isMine(view)) {
            return true;
        }
        boolean within = view.getBranchId() != null || caller.scope().companyWide();
        return view.isShared() && within && caller.has(Permissions.LIST_VIEW_SHARE);
    }

    private List<ListViewInfo> visible(String list) {
        DataScope scope = caller.scope();
        boolean branches = !scope.companyWide() && !scope.branchIds().isEmpty();
        String where = scope.companyWide()
                ? ""
                : branches ? " AND (v.branchId IS NULL OR v.branchId IN :branches)" : " AND v.branchId IS NULL";
        TypedQuery<Object[]> query = em.createQuery(
                        "SELECT v, COALESCE(e.displayName, v.username) FROM SavedView v"
                                + " LEFT JOIN Employee e ON e.username = v.username"
                                + " WHERE v.list = :list AND (v.username = :username OR (v.shared = TRUE" + where + "))"
                                + " ORDER BY v.nameKey, v.id",
                        Object[].class)
                .setParameter("list", list)
                .setParameter("username", caller.username());
        if (branches) {
            query.setParameter("branches", scope.branchIds());
        }
        return query.getResultStream()
                .map(row -> info((SavedView) row[0], (String) row[1]))
                .sorted((a, b) -> Boolean.compare(b.mine(), a.mine()))
                .toList();
    }

    private ListViewInfo info(SavedView view, String ownerName) {
        return new ListViewInfo(
                Objects.requireNonNull(view.getId()),
                view.getList(),
                view.getName(),
                view.getQuery(),
                view.getColumns(),
                ownerName,
                isMine(view),
                view.isShared(),
                mayChange(view));
    }

    private @Nullable ListPreference preference(String list) {
        return em.createQuery(
                        "SELECT p FROM ListPreference p WHERE p.username = :username AND p.list = :list",
                        ListPreference.class)
                .setParameter("username", caller.username())
                .setParameter("list", list)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private ListPreference preferenceToChange(String list) {
        ListPreference preference = preference(list);
        if (preference == null) {
            preference = new ListPreference(caller.username(), list);
            em.persist(preference);
        }
        return preference;
    }
}
