package org.zhutong.sales.service;

import java.io.Serializable;

/** A printed document. @param name of the file, with its ending */
public record PdfFile(String name, byte[] content) implements Serializable {}
