// npm run bench:reports [-- --quick]: runs a minute with one, two and four workers, memory, from request to file. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-reports.mjs').then(({ run }) => run(process.argv.slice(2)));
