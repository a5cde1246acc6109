package org.zhutong.crm.service;

import java.io.Serializable;
import org.zhutong.crm.model.OpportunityState;

/** A stage of opportunities. @param outcome what one in it is; @param probability in percent */
public record StageView(
        long id, int version, String name, int position, int probability, OpportunityState outcome, boolean active)
        implements Serializable {}
