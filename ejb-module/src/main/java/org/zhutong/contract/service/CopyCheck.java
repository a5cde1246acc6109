package org.zhutong.contract.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Whether the signed copy kept here is still the one that was signed.
 *
 * @param attachmentId the file
 * @param fileHash SHA-256 recorded when it was signed
 * @param intact whether the content has that checksum now
 * @param checkedAt when it was calculated
 */
public record CopyCheck(long attachmentId, String fileHash, boolean intact, Instant checkedAt)
        implements Serializable {}
