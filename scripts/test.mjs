// npm test [-- <jest pattern>]. The rest is loaded only once Node is known to understand it.
import './support/node-version.mjs';

import('./run/test.mjs');
