// npm run ux: the counted and timed journeys of the tablet, written to test/browser/ux-report.json and as a table to docs/ux.md.
import './support/node-version.mjs';

import('./run/ux.mjs').then(({ run }) => run());
