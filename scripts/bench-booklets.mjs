// npm run bench:booklets [-- --quick]: the booklets of a group in one job, seconds, pages and memory. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-booklets.mjs').then(({ run }) => run(process.argv.slice(2)));
