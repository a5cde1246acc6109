/**
 * Approval of documents (审批) whatever they are: policies say which documents need it, a request asks for it, a decision
 * answers. It knows documents only by kind, id, number and content hash, so that every feature can use it.
 */
@NullMarked
package org.zhutong.approval.model;

import org.jspecify.annotations.NullMarked;
