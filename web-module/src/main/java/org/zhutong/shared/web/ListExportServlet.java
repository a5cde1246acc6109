package org.zhutong.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/**
 * Every list as a workbook: the address of its page with {@code .xlsx} behind the path, and the same search, filters, sort and
 * columns. The rows come from the same service as the page's, so permission and scope are the same.
 */
@WebServlet("*" + ShownList.EXPORT)
public class ListExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ListExportServlet.class);

    @Inject
    private transient ShownList shown;

    @Inject
    private transient ListRequest list;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListPage<?> page = shown.list();
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            export(page, request, response);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void export(ListPage<T> page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.of(request);
        ListExport<T> export;
        PageRequest wanted;
        Page<T> first;
        try {
            // the columns are those of this very list
            export = new ListExport<>(page, (List<Column<T>>) shown.getColumns(), locale);
            wanted = list.request();
            first = export.first(wanted);
        } catch (RuntimeException e) {
            ServletRefusals.page(request, response, e);
            return;
        }
        String title = Texts.text(shown.title(), locale);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + encoded(title + " " + LocalDate.now(clock) + ShownList.EXPORT));
        int rows = export.write(response.getOutputStream(), title, wanted, first);
        LOG.infof("%s exported %d rows of %s", request.getRemoteUser(), rows, shown.getPath());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
