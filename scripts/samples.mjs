// Every document, export and report of the demo school and of the stories of six clients: npm run samples -- --out DIR
import './support/node-version.mjs';

import('./run/samples.mjs').then(({ run }) => run(process.argv.slice(2)));
