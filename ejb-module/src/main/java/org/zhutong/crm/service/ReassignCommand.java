package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives an activity to a colleague. @param assignee their user name */
public record ReassignCommand(@NotBlank @Size(max = 100) String assignee) {}
