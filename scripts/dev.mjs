// npm run dev. The rest is loaded only once Node is known to understand it.
import './support/node-version.mjs';

import('./run/dev.mjs');
