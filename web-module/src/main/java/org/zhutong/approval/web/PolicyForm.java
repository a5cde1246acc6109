package org.zhutong.approval.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.service.ConditionCommand;
import org.zhutong.approval.service.PolicyCommand;
import org.zhutong.approval.service.PolicyStepView;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.approval.service.StepCommand;
import org.zhutong.approval.service.StepView.Name;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;

/** What is typed on the page of an approval policy. */
public class PolicyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private DocumentType documentType = DocumentType.QUOTATION;
    private @Nullable Long branchId;
    private boolean matchAll;
    private boolean active = true;
    private final List<ConditionForm> conditions = new ArrayList<>();
    private final List<StepForm> steps = new ArrayList<>();

    /** A new one begins with one step. */
    static PolicyForm blank() {
        PolicyForm form = new PolicyForm();
        form.addStep();
        return form;
    }

    static PolicyForm of(PolicyView view) {
        PolicyForm form = new PolicyForm();
        form.name = view.name();
        form.documentType = view.documentType();
        form.branchId = view.branchId();
        form.matchAll = view.matchAll();
        form.active = view.active();
        view.conditions().forEach(condition -> form.conditions.add(ConditionForm.of(condition)));
        view.steps().forEach(step -> form.steps.add(StepForm.of(step)));
        return form;
    }

    PolicyCommand command() {
        return new PolicyCommand(
                name,
                documentType,
                branchId,
                matchAll,
                conditions.stream()
                        .map(condition -> new ConditionCommand(condition.fact, condition.getThreshold()))
                        .toList(),
                steps.stream().map(StepForm::command).toList(),
                active);
    }

    void addCondition() {
        conditions.add(new ConditionForm());
    }

    void remove(ConditionForm condition) {
        conditions.remove(condition);
    }

    /** After the others. */
    void addStep() {
        StepForm step = new StepForm();
        step.level = steps.stream().mapToInt(one -> one.level).max().orElse(0) + 1;
        steps.add(step);
    }

    void remove(StepForm step) {
        steps.remove(step);
    }

    /** A condition as typed. */
    public static class ConditionForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private ApprovalFact fact = ApprovalFact.AMOUNT;
        private @Nullable BigDecimal threshold;

        static ConditionForm of(PolicyView.Condition condition) {
            ConditionForm form = new ConditionForm();
            form.fact = condition.fact();
            BigDecimal limit = condition.threshold();
            form.threshold = limit == null
                    ? null
                    : new BigDecimal(limit.stripTrailingZeros().toPlainString());
            return form;
        }

        /** Whether it has a threshold. */
        public boolean isMeasured() {
            return fact.measure() != ApprovalFact.Measure.FLAG;
        }

        public ApprovalFact getFact() {
            return fact;
        }

        public void setFact(ApprovalFact fact) {
            this.fact = fact;
        }

        public @Nullable BigDecimal getThreshold() {
            return isMeasured() ? threshold : null;
        }

        public void setThreshold(@Nullable BigDecimal threshold) {
            this.threshold = threshold;
        }
    }

    /** A step as typed. Faces fills lists of the kind it finds, so they are ones that change. */
    public static class StepForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private int level = 1;
        private ApproverKind kind = ApproverKind.PERMISSION;
        private String permission = Permissions.QUOTATION_APPROVE;
        private List<String> people = new ArrayList<>();
        private int needed = 1;
        private @Nullable Integer escalateAfterHours;
        private List<String> standbys = new ArrayList<>();

        static StepForm of(PolicyStepView view) {
            StepForm form = new StepForm();
            form.level = view.level();
            form.kind = view.kind();
            form.permission = view.permission() == null ? Permissions.QUOTATION_APPROVE : view.permission();
            form.setPeople(view.people().stream().map(Name::username).toList());
            form.needed = view.needed();
            form.escalateAfterHours = view.escalateAfterHours();
            form.setStandbys(view.standbys().stream().map(Name::username).toList());
            return form;
        }

        /** Only what its kind has: the rest may have been typed before the kind was changed. */
        StepCommand command() {
            return new StepCommand(
                    level,
                    kind,
                    kind == ApproverKind.PERMISSION ? permission : null,
                    isNamed() ? people : List.of(),
                    kind == ApproverKind.MANAGER ? 1 : needed,
                    escalateAfterHours,
                    standbys);
        }

        public boolean isNamed() {
            return kind == ApproverKind.PEOPLE;
        }

        public boolean isByPermission() {
            return kind == ApproverKind.PERMISSION;
        }

        public int getLevel() {
            return level;
        }

        public void setLevel(int level) {
            this.level = level;
        }

        public ApproverKind getKind() {
            return kind;
        }

        public void setKind(ApproverKind kind) {
            this.kind = kind;
        }

        public String getPermission() {
            return permission;
        }

        public void setPermission(String permission) {
            this.permission = permission;
        }

        public List<String> getPeople() {
            return people;
        }

        public void setPeople(@Nullable List<String> people) {
            this.people = people == null ? new ArrayList<>() : new ArrayList<>(people);
        }

        public int getNeeded() {
            return needed;
        }

        public void setNeeded(int needed) {
            this.needed = needed;
        }

        public @Nullable Integer getEscalateAfterHours() {
            return escalateAfterHours;
        }

        public void setEscalateAfterHours(@Nullable Integer escalateAfterHours) {
            this.escalateAfterHours = escalateAfterHours;
        }

        public List<String> getStandbys() {
            return standbys;
        }

        public void setStandbys(@Nullable List<String> standbys) {
            this.standbys = standbys == null ? new ArrayList<>() : new ArrayList<>(standbys);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public boolean isMatchAll() {
        return matchAll;
    }

    public void setMatchAll(boolean matchAll) {
        this.matchAll = matchAll;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<ConditionForm> getConditions() {
        return conditions;
    }

    public List<StepForm> getSteps() {
        return steps;
    }
}
