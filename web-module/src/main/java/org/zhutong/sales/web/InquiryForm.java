package org.zhutong.sales.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.service.InquiryChangeCommand;
import org.zhutong.sales.service.InquiryCommand;
import org.zhutong.sales.service.InquiryView;

/** What is typed about an inquiry. */
public class InquiryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private InquirySource source = InquirySource.MAIL;
    private String text = "";
    private @Nullable String projectName;
    private @Nullable String contactName;
    private @Nullable Long opportunityId;

    static InquiryForm of(InquiryView view) {
        InquiryForm form = new InquiryForm();
        form.projectName = view.projectName();
        form.contactName = view.contactName();
        form.opportunityId =
                view.opportunity() == null ? null : view.opportunity().opportunityId();
        return form;
    }

    /** Asked for it: the project is that of the opportunity. */
    void setOpportunity(OpportunityRow opportunity) {
        opportunityId = opportunity.id();
        projectName = opportunity.projectName();
    }

    InquiryCommand command(long customerId) {
        return new InquiryCommand(customerId, source, text, projectName, contactName, opportunityId, null);
    }

    InquiryChangeCommand change() {
        return new InquiryChangeCommand(projectName, contactName, opportunityId, null);
    }

    public InquirySource getSource() {
        return source;
    }

    public void setSource(InquirySource source) {
        this.source = source;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public void setOpportunityId(@Nullable Long opportunityId) {
        this.opportunityId = opportunityId;
    }
}
