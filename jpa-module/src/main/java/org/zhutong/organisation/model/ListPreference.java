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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/** How one person likes one list, at the desk and on the phone alike: its columns, and the view it opens with. */
@Entity
@Cacheable(false)
@Table(name = "LIST_PREFERENCE")
@SequenceGenerator(name = "LIST_PREFERENCE_SEQ", sequenceName = "LIST_PREFERENCE_SEQ", allocationSize = 50)
public class ListPreference implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_PREFERENCE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    /** Path of the page that shows the list. */
    @Column(name = "LIST_KEY", nullable = false, length = SavedView.LIST_LENGTH)
    private String list;

    /** As in {@link SavedView}; null: those the list starts with. */
    @Column(name = "COLUMN_KEYS", length = SavedView.COLUMNS_LENGTH)
    private @Nullable String columns;

    /** The view the list opens with; null: with none. */
    @Column(name = "DEFAULT_VIEW_ID")
    private @Nullable Long defaultView;

    protected ListPreference() {}

    public ListPreference(String username, String list) {
        this.username = username;
        this.list = Text.required("list", list, SavedView.LIST_LENGTH);
    }

    public void choose(@Nullable String newColumns) {
        this.columns = Text.optional("columns", newColumns, SavedView.COLUMNS_LENGTH);
    }

    public void openWith(@Nullable Long view) {
        this.defaultView = view;
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
        return username + " " + list;
    }

    public @Nullable String getColumns() {
        return columns;
    }

    public @Nullable Long getDefaultView() {
        return defaultView;
    }
}
