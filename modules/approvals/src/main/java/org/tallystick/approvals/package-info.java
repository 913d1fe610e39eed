/**
 * Requests that somebody else decides: asked with a reason, shown with what changes, approved, returned or denied, and
 * carried out in the decision's transaction by the module whose kind it is. Who asked never decides.
 */
@ApplicationModule(
        allowedDependencies = {
            "staff",
            "agency",
            "security",
            "audit",
            "tenancy",
            "calendar",
            "money",
            "web",
            "personal",
            "policy",
            "jobs",
            "documents"
        })
@NullMarked
package org.tallystick.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
