// npm run bench:coverage [-- --quick]: coverage of 120 youths × 80 competences on the large school, against a floor measured in the
// same run. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-coverage.mjs').then(({ run }) => run(process.argv.slice(2)));
