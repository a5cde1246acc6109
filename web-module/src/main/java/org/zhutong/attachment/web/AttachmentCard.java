package org.zhutong.attachment.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhutong.attachment.service.AttachmentLimits;
import org.zhutong.attachment.service.AttachmentService;
import org.zhutong.attachment.service.AttachmentView;
import org.zhutong.shared.model.DocumentType;

/** The files of the document that a page shows. They are added and removed over REST, so that nothing typed is lost. */
@Named
@RequestScoped
public class AttachmentCard {
    private static final long MEBIBYTE = 1024L * 1024;

    @EJB
    private AttachmentService attachments;

    private final Map<String, List<AttachmentView>> lists = new HashMap<>();
    private final Map<String, AttachmentLimits> limits = new HashMap<>();

    public List<AttachmentView> files(String type, long id) {
        return lists.computeIfAbsent(type + id, key -> attachments.list(DocumentType.valueOf(type), id));
    }

    public AttachmentLimits limits(String type, long id) {
        return limits.computeIfAbsent(type + id, key -> attachments.limits(DocumentType.valueOf(type), id));
    }

    public long bytes(long mebibytes) {
        return mebibytes * MEBIBYTE;
    }

    /** A size for people to read. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < MEBIBYTE
                ? String.format(Locale.ROOT, "%d KB", (bytes + 1023) / 1024)
                : String.format(Locale.ROOT, "%d.%d MB", bytes / MEBIBYTE, bytes % MEBIBYTE * 10 / MEBIBYTE);
    }

    /** For the file dialog: {@code .pdf,.jpg}. */
    public String accept(AttachmentLimits limits) {
        return "." + limits.kinds().replace(", ", ",.");
    }
}
