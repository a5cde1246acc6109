package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * An opportunity came into a stage.
 *
 * @param days how long it was there, or has been by now, in whole days
 * @param enteredBy name of who moved it
 */
public record StageEntryView(String stageName, Instant enteredAt, String enteredBy, long days)
        implements Serializable {}
