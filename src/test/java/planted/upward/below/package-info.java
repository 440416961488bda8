/** May call nobody. */
@ApplicationModule(allowedDependencies = {})
package planted.upward.below;

import org.springframework.modulith.ApplicationModule;
