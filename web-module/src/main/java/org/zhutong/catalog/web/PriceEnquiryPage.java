package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceConsidered;
import org.zhutong.catalog.service.PriceEnquiry;
import org.zhutong.catalog.service.PriceEnquiryService;
import org.zhutong.catalog.service.PriceTargetService;
import org.zhutong.catalog.service.ProductRow;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.shared.service.PageRequest;

/**
 * What a product costs somebody, and why. The question is the address of the page; what is typed is put to a product, a customer
 * and a project, and where several fit they are offered.
 */
@Named
@RequestScoped
public class PriceEnquiryPage {
    private static final int OFFERED = 10;

    @EJB
    private PriceEnquiryService enquiries;

    @EJB
    private PriceTargetService targets;

    @EJB
    private ProductService products;

    private @Nullable String sku;
    private @Nullable String who;
    private @Nullable String what;
    private @Nullable Long customer;
    private @Nullable Long project;
    private @Nullable BigDecimal quantity;
    private @Nullable LocalDate date;

    private @Nullable PriceTarget customerFound;
    private @Nullable PriceTarget projectFound;
    private List<ProductRow> offeredProducts = List.of();
    private List<PriceTarget> offeredCustomers = List.of();
    private List<PriceTarget> offeredProjects = List.of();
    private @Nullable PriceConsidered found;

    public void load() {
        findCustomer();
        findProject();
        Long product = product();
        if (product != null && offeredCustomers.isEmpty() && offeredProjects.isEmpty()) {
            found = enquiries.consider(new PriceEnquiry(
                    product,
                    customerFound == null ? null : customerFound.id(),
                    projectFound == null ? null : projectFound.id(),
                    quantity,
                    null,
                    date,
                    null));
        }
    }

    private void findCustomer() {
        if (customer != null) {
            customerFound = targets.customer(customer);
        } else if (who != null && !who.isBlank()) {
            List<PriceTarget> fitting = targets.findCustomers(who);
            customerFound = only(fitting, who);
            offeredCustomers = customerFound == null ? fitting : List.of();
        }
    }

    private void findProject() {
        if (project != null) {
            projectFound = targets.project(project);
        } else if (what != null && !what.isBlank()) {
            List<PriceTarget> fitting = targets.findProjects(what);
            projectFound = only(fitting, what);
            offeredProjects = projectFound == null ? fitting : List.of();
        }
    }

    private static @Nullable PriceTarget only(List<PriceTarget> fitting, String typed) {
        return fitting.size() == 1
                ? fitting.get(0)
                : fitting.stream()
                        .filter(one -> one.code().equalsIgnoreCase(typed.strip()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Long product() {
        if (sku == null || sku.isBlank()) {
            return null;
        }
        List<ProductRow> exact = products.list(new PageRequest(null, Map.of("sku", sku.strip()), null, 1, null, false))
                .items();
        List<ProductRow> fitting = exact.isEmpty()
                ? products.list(PageRequest.matching(sku, OFFERED)).items()
                : exact;
        if (fitting.size() == 1) {
            sku = fitting.get(0).sku();
            return fitting.get(0).id();
        }
        offeredProducts = fitting;
        return null;
    }

    /** Whether something was asked that fits nothing. */
    public boolean isUnknown() {
        boolean productUnknown = sku != null && !sku.isBlank() && found == null && !isOffering();
        return productUnknown
                || (typed(who) && customerFound == null && offeredCustomers.isEmpty())
                || (typed(what) && projectFound == null && offeredProjects.isEmpty());
    }

    private static boolean typed(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    public boolean isOffering() {
        return !offeredProducts.isEmpty() || !offeredCustomers.isEmpty() || !offeredProjects.isEmpty();
    }

    /** This question with another product. */
    public String withProduct(String code) {
        return address(code, customerId(), projectId(), who, what);
    }

    /** This question for another customer; null: for everybody. */
    public String withCustomer(@Nullable Long id) {
        return address(sku, id, projectId(), null, what);
    }

    /** This question for another project; null: for none. */
    public String withProject(@Nullable Long id) {
        return address(sku, customerId(), id, who, null);
    }

    private @Nullable Long customerId() {
        return customerFound == null ? null : Long.valueOf(customerFound.id());
    }

    private @Nullable Long projectId() {
        return projectFound == null ? null : Long.valueOf(projectFound.id());
    }

    private String address(
            @Nullable String code,
            @Nullable Long customerId,
            @Nullable Long projectId,
            @Nullable String customerTyped,
            @Nullable String projectTyped) {
        StringBuilder address = new StringBuilder("/catalog/price-enquiry?sku=").append(encoded(code));
        parameter(address, "customer", customerId);
        parameter(address, "project", projectId);
        parameter(address, "who", customerId == null ? customerTyped : null);
        parameter(address, "what", projectId == null ? projectTyped : null);
        parameter(address, "quantity", quantity == null ? null : quantity.toPlainString());
        parameter(address, "date", date);
        return address.toString();
    }

    private static void parameter(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(encoded(value.toString()));
        }
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public @Nullable String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable Long getProject() {
        return project;
    }

    public void setProject(@Nullable Long project) {
        this.project = project;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable PriceTarget getCustomerFound() {
        return customerFound;
    }

    public @Nullable PriceTarget getProjectFound() {
        return projectFound;
    }

    public List<ProductRow> getOfferedProducts() {
        return offeredProducts;
    }

    public List<PriceTarget> getOfferedCustomers() {
        return offeredCustomers;
    }

    public List<PriceTarget> getOfferedProjects() {
        return offeredProjects;
    }

    public @Nullable PriceConsidered getFound() {
        return found;
    }
}
