package org.zhutong.organisation.service;

import java.util.List;

/**
 * Every permission there is, as {@code noun:verb}; each is a realm role, grouped into job roles in Keycloak so that IT
 * changes who may do what without a release. A test keeps this list and the realm's equal.
 */
public final class Permissions {
    public static final String BRANCH_READ = "branch:read";
    public static final String BRANCH_WRITE = "branch:write";
    public static final String EMPLOYEE_READ = "employee:read";
    public static final String EMPLOYEE_WRITE = "employee:write";
    public static final String PRODUCT_READ = "product:read";
    public static final String PRODUCT_WRITE = "product:write";
    public static final String PRICE_READ = "price:read";
    public static final String PRICE_WRITE = "price:write";
    public static final String CUSTOMER_READ = "customer:read";
    public static final String CUSTOMER_WRITE = "customer:write";
    public static final String CUSTOMER_CREDIT = "customer:credit";
    public static final String CREDIT_RAISE_APPROVE = "credit-raise:approve";
    public static final String CUSTOMER_MERGE = "customer:merge";
    public static final String CUSTOMER_UNMERGE = "customer:unmerge";
    public static final String REGISTRATION_DECIDE = "registration:decide";
    public static final String WAREHOUSE_READ = "warehouse:read";
    public static final String WAREHOUSE_WRITE = "warehouse:write";
    public static final String STOCK_READ = "stock:read";
    public static final String STOCK_WRITE = "stock:write";
    public static final String COST_READ = "cost:read";
    public static final String QUOTATION_READ = "quotation:read";
    public static final String QUOTATION_WRITE = "quotation:write";
    public static final String QUOTATION_APPROVE = "quotation:approve";
    public static final String SPECIAL_PRICE_READ = "special-price:read";
    public static final String SPECIAL_PRICE_WRITE = "special-price:write";
    public static final String SPECIAL_PRICE_APPROVE = "special-price:approve";
    public static final String SPECIAL_PRICE_SETTLE = "special-price:settle";
    public static final String ORDER_READ = "order:read";
    public static final String ORDER_WRITE = "order:write";
    public static final String ORDER_CONFIRM = "order:confirm";
    public static final String CONTRACT_READ = "contract:read";
    public static final String CONTRACT_WRITE = "contract:write";
    public static final String CONTRACT_APPROVE = "contract:approve";
    public static final String CLAUSE_TEMPLATE_WRITE = "clause-template:write";
    public static final String APPROVAL_READ = "approval:read";
    public static final String APPROVAL_POLICY_READ = "approval-policy:read";
    public static final String APPROVAL_POLICY_WRITE = "approval-policy:write";
    public static final String IMPORT_RUN = "import:run";
    public static final String AUDIT_READ = "audit:read";
    public static final String INVARIANT_READ = "invariant:read";
    public static final String SETTING_READ = "setting:read";
    public static final String SETTING_WRITE = "setting:write";
    public static final String LIST_VIEW_SHARE = "list-view:share";

    public static final List<String> ALL = List.of(
            BRANCH_READ,
            BRANCH_WRITE,
            EMPLOYEE_READ,
            EMPLOYEE_WRITE,
            PRODUCT_READ,
            PRODUCT_WRITE,
            PRICE_READ,
            PRICE_WRITE,
            CUSTOMER_READ,
            CUSTOMER_WRITE,
            CUSTOMER_CREDIT,
            CREDIT_RAISE_APPROVE,
            CUSTOMER_MERGE,
            CUSTOMER_UNMERGE,
            REGISTRATION_DECIDE,
            WAREHOUSE_READ,
            WAREHOUSE_WRITE,
            STOCK_READ,
            STOCK_WRITE,
            COST_READ,
            QUOTATION_READ,
            QUOTATION_WRITE,
            QUOTATION_APPROVE,
            SPECIAL_PRICE_READ,
            SPECIAL_PRICE_WRITE,
            SPECIAL_PRICE_APPROVE,
            SPECIAL_PRICE_SETTLE,
            ORDER_READ,
            ORDER_WRITE,
            ORDER_CONFIRM,
            CONTRACT_READ,
            CONTRACT_WRITE,
            CONTRACT_APPROVE,
            CLAUSE_TEMPLATE_WRITE,
            APPROVAL_READ,
            APPROVAL_POLICY_READ,
            APPROVAL_POLICY_WRITE,
            IMPORT_RUN,
            AUDIT_READ,
            INVARIANT_READ,
            SETTING_READ,
            SETTING_WRITE,
            LIST_VIEW_SHARE);

    /** Those that decide on documents: what an approval policy can ask for. */
    public static final List<String> APPROVING =
            ALL.stream().filter(permission -> permission.endsWith(":approve")).toList();

    private Permissions() {}
}
