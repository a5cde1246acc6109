package org.zhutong.catalog.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.UnitCommand;
import org.zhutong.catalog.service.UnitView;

/** What is typed on the page of a unit. */
public class UnitForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private @Nullable String name;
    private @Nullable String nameEn;
    private @Nullable Integer decimals = 2;
    private boolean active = true;

    static UnitForm of(UnitView view) {
        UnitForm form = new UnitForm();
        form.code = view.code();
        form.name = view.name();
        form.nameEn = view.nameEn();
        form.decimals = view.decimals();
        form.active = view.active();
        return form;
    }

    UnitCommand command() {
        return new UnitCommand(code, name, nameEn, decimals == null ? 0 : decimals, active);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable Integer getDecimals() {
        return decimals;
    }

    public void setDecimals(@Nullable Integer decimals) {
        this.decimals = decimals;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
