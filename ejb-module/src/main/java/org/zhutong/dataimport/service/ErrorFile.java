package org.zhutong.dataimport.service;

import java.nio.file.Path;

/**
 * A file made for somebody to download; whoever asked for it deletes it.
 *
 * @param name to save it under
 */
public record ErrorFile(String name, String mediaType, Path path) {}
