// npm run bench:lists: every list of billing after ten years of a school, with the plans that read a whole table. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-lists.mjs').then(({ run }) => run());
