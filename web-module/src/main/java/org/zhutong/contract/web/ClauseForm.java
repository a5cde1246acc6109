package org.zhutong.contract.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.service.ClauseCommand;
import org.zhutong.contract.service.ClauseView;

/** What is typed on the page of a standard clause. */
public class ClauseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String title = "";
    private String text = "";
    private @Nullable String riskNote;
    private ClauseKind kind = ClauseKind.MANDATORY;
    private @Nullable String group;
    private @Nullable ContractKind contractKind;
    private @Nullable Integer position = 100;
    private boolean active = true;

    static ClauseForm of(ClauseView view) {
        ClauseForm form = new ClauseForm();
        form.code = view.code();
        form.title = view.title();
        form.text = view.text();
        form.riskNote = view.riskNote();
        form.kind = view.kind();
        form.group = view.group();
        form.contractKind = view.contractKind();
        form.position = view.position();
        form.active = view.active();
        return form;
    }

    ClauseCommand command() {
        return new ClauseCommand(code, title, text, riskNote, kind, group, contractKind, position, active);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getRiskNote() {
        return riskNote;
    }

    public void setRiskNote(@Nullable String riskNote) {
        this.riskNote = riskNote;
    }

    public ClauseKind getKind() {
        return kind;
    }

    public void setKind(ClauseKind kind) {
        this.kind = kind;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable ContractKind getContractKind() {
        return contractKind;
    }

    public void setContractKind(@Nullable ContractKind contractKind) {
        this.contractKind = contractKind;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
