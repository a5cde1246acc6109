package org.zhutong.crm.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerData;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.CustomerTraits;

/**
 * A customer as it shall be.
 *
 * @param code letters, digits, dot, dash and underscore, at most 30; null: the next number. Fixed once the customer exists
 * @param name at most 200 characters
 * @param level A, B or C
 * @param branchId null: the caller's own branch. Fixed once the customer exists
 * @param salesperson user name of who looks after it
 * @param taxId unified social credit code (统一社会信用代码), checked by its check character; unique within the branch
 * @param region where it is, at most 100 characters: a division of China, by code or however it is written, is kept with its code
 *     and full name; any other text as it is
 * @param address at most 300 characters
 * @param phone at most 40 characters
 * @param paymentTermsDays days from invoice to due, 0 to 720; null: as it is, 0 for a new customer. Changing it needs the
 *     permission {@code customer:credit}
 * @param creditLimit in the company's currency, scale 2; null: as it is, 0 for a new customer. Changing it needs the permission
 *     {@code customer:credit}
 * @param active whether it may be sold to; null is true
 * @param remark at most 1000 characters
 * @param contacts exactly the contacts it shall have, at most 50, one of them primary; null: as they are
 * @param industry null: not said
 */
public record CustomerCommand(
        @Nullable @Size(max = 30) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull CustomerLevel level,
        @Nullable Long branchId,
        @Nullable @Size(max = 100) String salesperson,
        @Nullable @Size(max = 40) String taxId,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 40) String phone,
        @Nullable @PositiveOrZero @Max(Customer.MAX_TERMS) Integer paymentTermsDays,

        @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal creditLimit,

        @Nullable Boolean active,
        @Nullable @Size(max = 1000) String remark,
        @Nullable @Valid @Size(max = Customer.MAX_CONTACTS) List<ContactCommand> contacts,
        @Nullable CustomerIndustry industry)
        implements Serializable {

    CustomerData data() {
        return new CustomerData(
                name,
                level,
                salesperson,
                taxId,
                region,
                address,
                phone,
                remark,
                !Boolean.FALSE.equals(active),
                industry);
    }

    CustomerTraits traits() {
        Stream<@Nullable String> phones = Stream.concat(
                Stream.of(phone),
                contacts == null ? Stream.of() : contacts.stream().map(ContactCommand::phone));
        return new CustomerTraits(name, taxId, phones, address);
    }
}
