// The demo school, loaded on each day from one to another: what depends on the day of the week shows.   npm run demo:days -- 2026-11-27 2026-12-04
import './support/node-version.mjs';

import('./run/demo-days.mjs').then(({ run }) => run(process.argv.slice(2)));
