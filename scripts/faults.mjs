// npm run faults: the database restarted in the middle of runs and requests, a disk full at the file. A line a fault; ends with 1 when one fails.
import './support/node-version.mjs';

import('./run/faults.mjs').then(({ run }) => run());
