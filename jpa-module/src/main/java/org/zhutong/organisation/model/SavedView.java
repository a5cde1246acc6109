package org.zhutong.organisation.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * A list as somebody likes to look at it, under a name: search, filters, sort and columns. It is its owner's alone until it is
 * shared; then the people of the branch it was shared in see it, or all when it was shared by someone of the whole company.
 * It never widens what anybody may see: it is a question, and each who asks it gets their own answer.
 */
@Entity
@Cacheable(false)
@Table(name = "LIST_VIEW")
@SequenceGenerator(name = "LIST_VIEW_SEQ", sequenceName = "LIST_VIEW_SEQ", allocationSize = 50)
public class SavedView implements AggregateRoot {
    public static final int NAME_LENGTH = 60;
    public static final int LIST_LENGTH = 100;
    public static final int QUERY_LENGTH = 2000;
    public static final int COLUMNS_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_VIEW_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    /** Path of the page that shows the list, e.g. {@code /sales/quotations}. */
    @Column(name = "LIST_KEY", nullable = false, length = LIST_LENGTH)
    private String list;

    /** User name of the owner. */
    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    @Column(name = "NAME", nullable = false, length = NAME_LENGTH)
    private String name;

    /** The name in small letters: an owner has it once for each list. */
    @Column(name = "NAME_KEY", nullable = false, length = NAME_LENGTH)
    private String nameKey;

    /** Search, filters and sort as in the address of the page; null: none of them. */
    @Column(name = "LIST_QUERY", length = QUERY_LENGTH)
    private @Nullable String query;

    /** Names of the columns, with commas between; null: those the list starts with. */
    @Column(name = "COLUMN_KEYS", length = COLUMNS_LENGTH)
    private @Nullable String columns;

    @Column(name = "SHARED", nullable = false)
    private boolean shared;

    /** Where it is shared; null when it is not, or with the whole company. */
    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    protected SavedView() {}

    public SavedView(String list, String username, @Nullable String name) {
        this.list = Text.required("list", list, LIST_LENGTH);
        this.username = username;
        rename(name);
    }

    public final void rename(@Nullable String newName) {
        this.name = Text.requiredLine("name", newName, NAME_LENGTH);
        this.nameKey = key(name);
    }

    /** What it shows from now on. */
    public void show(@Nullable String newQuery, @Nullable String newColumns) {
        this.query = Text.optional("query", newQuery, QUERY_LENGTH);
        this.columns = Text.optional("columns", newColumns, COLUMNS_LENGTH);
    }

    /** @param inBranch null: with the whole company */
    public void share(@Nullable Long inBranch) {
        this.shared = true;
        this.branchId = inBranch;
    }

    public void keepPrivate() {
        this.shared = false;
        this.branchId = null;
    }

    /** How names are compared. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return name;
    }

    public String getList() {
        return list;
    }

    public String getUsername() {
        return username;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getQuery() {
        return query;
    }

    public @Nullable String getColumns() {
        return columns;
    }

    public boolean isShared() {
        return shared;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }
}
