/** The architecture's rules, checked over the classes of all layers (this module sees every one of them). */
package org.zhutong.architecture;
