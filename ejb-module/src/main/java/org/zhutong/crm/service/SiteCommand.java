package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.SiteData;

/**
 * A site as it shall be.
 *
 * @param customerId whose site; fixed once it exists
 * @param name at most 100 characters
 * @param address at most 300 characters
 * @param contactName who takes the goods there
 * @param phone of who takes them
 * @param remark what a driver has to know
 * @param active whether goods still go there; null is true
 */
public record SiteCommand(
        @NotNull Long customerId,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 300) String address,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 500) String remark,
        @Nullable Boolean active)
        implements Serializable {

    SiteData data() {
        return new SiteData(name, address, contactName, phone, remark, !Boolean.FALSE.equals(active));
    }
}
