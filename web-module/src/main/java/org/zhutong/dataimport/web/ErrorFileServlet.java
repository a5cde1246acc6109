package org.zhutong.dataimport.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.zhutong.dataimport.service.ErrorFile;
import org.zhutong.dataimport.service.ImportReportService;

/** The rows with a warning or an error, to download: as a workbook, or as separated values. */
@WebServlet({"/dataimport/errors.xlsx", "/dataimport/errors.csv"})
public class ErrorFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ImportReportService reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String format = request.getServletPath().endsWith(".csv") ? "csv" : "xlsx";
        ErrorFile file = reports.errorFile(Long.parseLong(id), format);
        try {
            response.setContentType(file.mediaType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            Files.copy(file.path(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(file.path());
        }
    }
}
