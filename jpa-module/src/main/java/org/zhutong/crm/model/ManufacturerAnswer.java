package org.zhutong.crm.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manufacturer grants.
 *
 * @param registrationNo under which the manufacturer keeps it
 * @param answeredOn the day of the answer
 * @param from first day on which the project is ours alone
 * @param until the last one
 */
public record ManufacturerAnswer(
        @Nullable String registrationNo,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String remark) {}
