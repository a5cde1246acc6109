package org.zhutong.attachment.service;

import java.nio.file.Path;

/**
 * An attachment with its content, to download; whoever asked for it deletes it.
 *
 * @param name to save it under
 */
public record AttachmentFile(String name, String mediaType, long size, String sha256, Path path) {}
