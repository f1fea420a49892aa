// npm run bench:workshop [-- --quick] [-- --only lists|saving]: the lists and the saving of hours of a year of one school, against a tenth of it and against
// floors measured in the same run. Never a test: it fails nothing.
import './support/node-version.mjs';

import('./run/bench-workshop.mjs').then(({ run }) => run(process.argv.slice(2)));
