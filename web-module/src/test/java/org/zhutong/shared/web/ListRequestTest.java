package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhutong.organisation.service.ListViewInfo;

class ListRequestTest {
    private static final Map<String, String> opening = new LinkedHashMap<>();

    @BeforeEach
    void openPlainly() {
        opening.clear();
    }

    private static ListRequest list(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return new ListRequest(
                (HttpServletRequest) Proxy.newProxyInstance(
                        ListRequestTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, args) -> switch (method.getName()) {
                            case "getParameterMap" -> parameters;
                            case "getParameter" ->
                                parameters.containsKey(args[0]) ? parameters.get(args[0])[0] : null;
                            case "getRequestURI" -> "/crm/customers";
                            case "getContextPath" -> "";
                            default -> throw new UnsupportedOperationException(method.getName());
                        }),
                new ShownList() {
                    @Override
                    public Map<String, String> opening() {
                        return opening;
                    }

                    @Override
                    public ListViewInfo getFirst() {
                        return null;
                    }
                });
    }

    @Test
    void sortingAgainTurnsTheOrderAroundAndStartsOver() {
        assertEquals(
                "/crm/customers?q=a&sort=name", list("q", "a", "cursor", "x").sortUrl("name"));
        assertEquals("/crm/customers?sort=-name", list("sort", "name").sortUrl("name"));
        assertEquals("ascending", list("sort", "name").ariaSort("name"));
        assertEquals("descending", list("sort", "-name").ariaSort("name"));
        assertEquals("none", list().ariaSort("name"));
    }

    @Test
    void addressesAreEncodedAndKeepTheFilters() {
        assertEquals(
                "/crm/customers?q=%E9%92%A2%26%3D&level=A&cursor=c%2B1",
                list("q", "钢&=", "level", "A").nextUrl("c+1"));
    }

    @Test
    void whatBelongsToFacesIsNoFilter() {
        ListRequest list =
                list("level", "A", "sort", "name", "form:x", "1", "jakarta.faces.ViewState", "v", "empty", " ");
        assertEquals(Map.of("level", "A"), list.getFilters());
        assertTrue(list.isNarrowed());
        assertFalse(list("sort", "name").isNarrowed());
        assertNull(list("q", "  ").getQ());
    }

    @Test
    void anAddressThatSaysNothingOpensWithTheFirstView() {
        opening.put("level", "A");
        opening.put("sort", "-name");
        opening.put("view", "7");
        assertEquals(Map.of("level", "A"), list().getFilters());
        assertEquals("-name", list().getSort());
        assertEquals("/crm/customers?level=A&sort=-name&view=7&cursor=c", list().nextUrl("c"));
        assertEquals(Map.of(), list("view", "0").getFilters(), "any parameter says something");
    }

    @Test
    void aViewKeepsWhatSaysWhichRowsThereAre() {
        ListRequest list = list("q", "钢", "level", "A", "sort", "-name", "cursor", "c", "count", "true", "view", "7");
        assertEquals("?q=%E9%92%A2&level=A&sort=-name&view=7", list.getQuery());
        assertEquals(
                Map.of("q", "钢", "level", "A", "sort", "-name"),
                ListRequest.lasting(ListRequest.parse(list.getQuery())));
        assertEquals(Map.of("a", "%", "b", "1 2"), ListRequest.parse("a=%&b=1+2&c=&=d&e"));
    }
}
