package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * A product category (类目), one node of a tree. The path of codes from the root ({@code /ALL/TILE/WALL/}) is kept in the row, so
 * that "everything below" is one prefix comparison; codes therefore never change. Moving a category moves what is below it.
 */
@Entity
@Cacheable(false)
@Table(name = "CATEGORY")
@SequenceGenerator(name = "CATEGORY_SEQ", sequenceName = "CATEGORY_SEQ", allocationSize = 50)
public class Category implements AggregateRoot {
    public static final int CODE_LENGTH = 40;
    public static final int NAME_LENGTH = 100;

    /** Levels below the root, the root included. */
    public static final int MAX_DEPTH = 8;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}.-]+");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CATEGORY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = CODE_LENGTH)
    private String code;

    @Column(name = "NAME", nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "NAME_EN", length = NAME_LENGTH)
    private @Nullable String nameEn;

    /** Null only for a root. */
    @Column(name = "PARENT_ID")
    private @Nullable Long parentId;

    @Column(name = "PATH", nullable = false, length = 400)
    private String path;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected Category() {}

    /** @param parent already written; null for a root */
    public Category(@Nullable Category parent, @Nullable String code, @Nullable String name, @Nullable String nameEn) {
        this.code = Text.required("code", code, CODE_LENGTH);
        if (!CODE.matcher(this.code).matches()) {
            throw BusinessException.invalidField("code", "catalog.category.code-invalid", this.code);
        }
        rename(name, nameEn);
        this.parentId = parent == null ? null : parent.id;
        this.path = pathBelow(parent);
        this.active = true;
    }

    public final void rename(@Nullable String newName, @Nullable String newNameEn) {
        this.name = Text.required("name", newName, NAME_LENGTH);
        this.nameEn = Text.optional("nameEn", newNameEn, NAME_LENGTH);
    }

    /**
     * Hangs this category below another. The caller then calls {@link #follow} on everything that was below the old path.
     *
     * @throws BusinessException CONFLICT when the new parent is this category or below it, or the tree becomes too deep
     */
    public void moveBelow(@Nullable Category parent) {
        if (parent != null && parent.path.startsWith(path)) {
            throw BusinessException.conflict("catalog.category.below-itself", code, parent.code);
        }
        this.parentId = parent == null ? null : parent.id;
        this.path = pathBelow(parent);
    }

    /** Takes over that a category above went from {@code oldPath} to {@code newPath}. */
    public void follow(String oldPath, String newPath) {
        if (!path.startsWith(oldPath)) {
            throw new IllegalArgumentException(code + " is not below " + oldPath);
        }
        this.path = checkedDepth(newPath + path.substring(oldPath.length()));
    }

    private String pathBelow(@Nullable Category parent) {
        return checkedDepth((parent == null ? "/" : parent.path) + code + "/");
    }

    private static String checkedDepth(String path) {
        if (path.chars().filter(c -> c == '/').count() > MAX_DEPTH + 1) {
            throw BusinessException.conflict("catalog.category.too-deep", MAX_DEPTH);
        }
        return path;
    }

    public void setActive(boolean active) {
        this.active = active;
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
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public String getPath() {
        return path;
    }

    public boolean isActive() {
        return active;
    }
}
