/**
 * Who the caller is, what they may do and which rows they may see; branches, employees and business parameters.
 *
 * <p>Permissions are realm roles ({@link org.zhutong.organisation.service.Permissions}); scope is the branch in the token
 * ({@link org.zhutong.organisation.service.DataScope}). A token without a branch sees nothing.
 */
@NullMarked
package org.zhutong.organisation.service;

import org.jspecify.annotations.NullMarked;
