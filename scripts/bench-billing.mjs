// npm run bench:billing [-- --quick]: the rates of billing against floors measured in the same run. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-billing.mjs').then(({ run }) => run(process.argv.slice(2)));
