// npm run bench:cockpit: the director's page after ten years of a large school. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-cockpit.mjs').then(({ run }) => run(process.argv.slice(2)));
