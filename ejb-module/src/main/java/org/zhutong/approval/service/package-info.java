/**
 * Approval for every feature that has documents: {@link org.zhutong.approval.service.ApprovalService} asks and decides,
 * {@link org.zhutong.approval.event.ApprovalDecided} tells the document's feature.
 */
@NullMarked
package org.zhutong.approval.service;

import org.jspecify.annotations.NullMarked;
