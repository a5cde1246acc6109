package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;

/** The stages of opportunities. */
@Named
@RequestScoped
public class StagesPage {
    @EJB
    private StageService stages;

    public List<StageView> getRows() {
        return stages.list();
    }
}
