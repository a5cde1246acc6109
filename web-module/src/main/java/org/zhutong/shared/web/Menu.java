package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.spi.SearchHit;

/**
 * What there is to open. The one list of pages of the application: an entry shows when its page exists and its
 * permission is held.
 */
@Named
@RequestScoped
public class Menu {
    /**
     * A page.
     *
     * @param key text of the entry
     * @param path without extension, e.g. {@code /crm/customers}
     * @param icon PrimeIcons class
     * @param permission needed to see it, empty when everybody may
     */
    public record Entry(String key, String path, String icon, String permission) {}

    /** Pages that belong together. */
    public record Group(String key, List<Entry> entries) {}

    static final List<Group> MAIN = List.of(
            new Group("ui.menu.home", List.of(new Entry("ui.menu.home", "/", "pi-home", ""))),
            new Group(
                    "ui.menu.crm",
                    List.of(
                            new Entry("ui.menu.customers", "/crm/customers", "pi-building", "customer:read"),
                            new Entry("ui.menu.opportunities", "/crm/opportunities", "pi-star", "customer:read"),
                            new Entry("ui.menu.registrations", "/crm/registrations", "pi-flag", "customer:read"),
                            new Entry("ui.menu.activities", "/crm/activities", "pi-phone", "customer:read"))),
            new Group(
                    "ui.menu.sales",
                    List.of(
                            new Entry("ui.menu.inquiries", "/sales/inquiries", "pi-inbox", "quotation:read"),
                            new Entry("ui.menu.quotations", "/sales/quotations", "pi-file-edit", "quotation:read"),
                            new Entry(
                                    "ui.menu.specials", "/sales/special-prices", "pi-percentage", "special-price:read"),
                            new Entry("ui.menu.orders", "/sales/orders", "pi-shopping-cart", "order:read"),
                            new Entry("ui.menu.order-changes", "/sales/order-changes", "pi-sync", "order:read"),
                            new Entry("ui.menu.raises", "/sales/credit-raises", "pi-wallet", "customer:read"))),
            new Group(
                    "ui.menu.contract",
                    List.of(new Entry("ui.menu.contracts", "/contract/contracts", "pi-file-check", "contract:read"))),
            new Group(
                    "ui.menu.catalog",
                    List.of(
                            new Entry("ui.menu.products", "/catalog/products", "pi-box", "product:read"),
                            new Entry("ui.menu.categories", "/catalog/categories", "pi-sitemap", "product:read"),
                            new Entry("ui.menu.units", "/catalog/units", "pi-arrows-h", "product:read"),
                            new Entry("ui.menu.price-lists", "/catalog/price-lists", "pi-tags", "price:read"),
                            new Entry("ui.menu.price-enquiry", "/catalog/price-enquiry", "pi-tag", "price:read"))),
            new Group(
                    "ui.menu.inventory",
                    List.of(
                            new Entry("ui.menu.stock", "/inventory/stock", "pi-th-large", "stock:read"),
                            new Entry("ui.menu.warehouses", "/inventory/warehouses", "pi-warehouse", "warehouse:read"),
                            new Entry(
                                    "ui.menu.opening-stock",
                                    "/inventory/opening-stock",
                                    "pi-download",
                                    "stock:write"))),
            new Group(
                    "ui.menu.control",
                    List.of(
                            new Entry("ui.menu.approvals", "/approval/requests", "pi-check-square", "approval:read"),
                            new Entry(
                                    "ui.menu.delegations",
                                    "/organisation/delegations",
                                    "pi-user-edit",
                                    "approval:read"),
                            new Entry("ui.menu.imports", "/dataimport/imports", "pi-upload", "import:run"),
                            new Entry("ui.menu.audit", "/audit/entries", "pi-shield", "audit:read"))));

    static final List<Entry> SETTINGS = List.of(
            new Entry("ui.menu.company", "/organisation/company", "pi-id-card", "setting:read"),
            new Entry("ui.menu.branches", "/organisation/branches", "pi-map-marker", "branch:read"),
            new Entry("ui.menu.employees", "/organisation/employees", "pi-users", "employee:read"),
            new Entry("ui.menu.approval-policies", "/approval/policies", "pi-sliders-h", "approval-policy:read"),
            new Entry("ui.menu.approval-simulator", "/approval/simulator", "pi-play", "approval-policy:read"),
            new Entry("ui.menu.clauses", "/contract/clauses", "pi-book", "contract:read"),
            new Entry("ui.menu.price-order", "/catalog/price-order", "pi-sort-alt", "price:write"),
            new Entry("ui.menu.stages", "/crm/stages", "pi-list", "setting:read"),
            new Entry("ui.menu.reminder-rules", "/crm/reminder-rules", "pi-bell", "setting:read"),
            new Entry("ui.menu.parameters", "/organisation/parameters", "pi-wrench", "setting:read"),
            new Entry("ui.menu.outbox", "/mail/outbox", "pi-envelope", "setting:read"));

    private static final Entry SETTINGS_PAGE = new Entry("ui.menu.settings", "/settings", "pi-cog", "");

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext servletContext;

    /** The navigation: groups with at least one entry. */
    public List<Group> getGroups() {
        return MAIN.stream()
                .map(g -> new Group(
                        g.key(), g.entries().stream().filter(this::opens).toList()))
                .filter(g -> !g.entries().isEmpty())
                .toList();
    }

    /** What the settings page leads to. */
    public List<Entry> getSettings() {
        return SETTINGS.stream().filter(this::opens).toList();
    }

    /** The entry for settings, none when there is nothing behind it. */
    public List<Entry> getSettingsEntry() {
        return getSettings().isEmpty() ? List.of() : List.of(SETTINGS_PAGE);
    }

    /** What the bar at the bottom of a phone's screen offers beside home, search and the menu. */
    public List<Entry> getFavourites() {
        return getGroups().stream()
                .flatMap(g -> g.entries().stream())
                .filter(e -> !e.path().equals("/"))
                .limit(2)
                .toList();
    }

    /** Pages whose name contains what was typed: the search box opens pages too. */
    List<SearchHit> search(@Nullable String text, Locale locale) {
        String query = text == null ? "" : text.strip().toLowerCase(locale);
        if (query.isEmpty()) {
            return List.of();
        }
        return Stream.concat(getGroups().stream().flatMap(g -> g.entries().stream()), getSettings().stream())
                .filter(e -> Texts.text(e.key(), locale).toLowerCase(locale).contains(query))
                .map(e -> new SearchHit("ui.menu.page", Texts.text(e.key(), locale), null, e.path()))
                .toList();
    }

    /** Whether the entry is the page that is shown, or the list of the document that is shown. */
    public boolean current(Entry entry) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (entry.path().equals("/")) {
            return path.equals("/") || path.startsWith("/index");
        }
        String singular = entry.path().replaceAll("ies$", "y").replaceAll("s$", "");
        return withoutExtension(path).equals(entry.path())
                || withoutExtension(path).equals(singular)
                || (entry.equals(SETTINGS_PAGE) && SETTINGS.stream().anyMatch(this::current));
    }

    private static String withoutExtension(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    private boolean opens(Entry entry) {
        return exists(entry.path()) && (entry.permission().isEmpty() || request.isUserInRole(entry.permission()));
    }

    private boolean exists(String path) {
        try {
            return path.equals("/") || servletContext.getResource(path + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
