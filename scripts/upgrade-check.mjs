// The way to this version and back, really walked from the program of an older commit:   npm run upgrade:check -- REF
import './support/node-version.mjs';

import('./run/upgrade-check.mjs').then(({ run }) => run(process.argv.slice(2)));
