package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A private link that was mailed, with what was done by it, the latest first. */
public record SendingView(
        long id, String contactName, String email, String language, String by, Instant at, List<VisitView> visits)
        implements Serializable {}
