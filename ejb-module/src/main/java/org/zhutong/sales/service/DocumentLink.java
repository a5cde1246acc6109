package org.zhutong.sales.service;

import java.io.Serializable;

/** Another document of the chain: its id, number and state. */
public record DocumentLink(long id, String number, String status) implements Serializable {}
