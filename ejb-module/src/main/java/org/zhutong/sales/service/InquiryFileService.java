package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.service.AttachmentService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.InquiryReader;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.spi.SheetFiles;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/** Takes in the files customers send: bills of quantities (工程量清单) and other lists, as workbooks or separated values. */
@Stateless
public class InquiryFileService {
    /** Rows of a file that has more lines than an inquiry may have, headings and sums included. */
    private static final int MOST_ROWS = 10_000;

    @Inject
    private SheetFiles sheets;

    @EJB
    private InquiryService inquiries;

    @EJB
    private AttachmentService attachments;

    /**
     * Reads a file as if its rows had been pasted, and keeps it with the inquiry.
     *
     * @param fileName as the user knows it; its end says what kind it is, and its content must say the same
     * @param file .xlsx, or separated values (UTF-8, UTF-16 or GB 18030); as large as files attached to documents may be
     * @throws BusinessException INVALID at {@code file} for one that cannot be read or is too large or too long; as
     *     {@link InquiryService#create}, and as files are attached: {@code attachment.*}
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public InquiryView create(InquiryFileCommand command, @Nullable String fileName, @Nullable Path file) {
        if (fileName == null || file == null) {
            throw BusinessException.invalidField("file", "shared.required");
        }
        InquiryView created = inquiries.create(new InquiryCommand(
                command.customerId(),
                InquirySource.FILE,
                text(fileName, file),
                command.projectName(),
                command.contactName(),
                command.opportunityId(),
                command.owner()));
        attachments.add(DocumentType.INQUIRY, created.id(), fileName, file);
        return inquiries.get(created.id());
    }

    private String text(String fileName, Path file) {
        List<List<String>> rows;
        try {
            rows = sheets.rows(fileName, file, MOST_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
        String text = InquiryReader.clean(InquiryReader.pasted(rows));
        if (text.isBlank()) {
            throw BusinessException.invalidField("file", "sales.inquiry.nothing-read");
        }
        if (text.length() > Inquiry.MAX_TEXT) {
            throw BusinessException.invalidField(
                    "file", "sales.inquiry.file-too-long", text.length(), Inquiry.MAX_TEXT);
        }
        return text;
    }
}
