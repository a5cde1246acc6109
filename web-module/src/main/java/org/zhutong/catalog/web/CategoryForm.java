package org.zhutong.catalog.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryCommand;
import org.zhutong.catalog.service.CategoryView;

/** What is typed on the page of a category. */
public class CategoryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String name = "";
    private @Nullable String nameEn;
    private @Nullable Long parentId;
    private boolean active = true;

    static CategoryForm of(CategoryView view) {
        CategoryForm form = new CategoryForm();
        form.code = view.code();
        form.name = view.name();
        form.nameEn = view.nameEn();
        form.parentId = view.parentId();
        form.active = view.active();
        return form;
    }

    CategoryCommand command() {
        return new CategoryCommand(code, name, nameEn, parentId, active);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
