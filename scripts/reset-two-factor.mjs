// Takes the second step of one person's login away, noted in the journal and told by mail; for who lost telephone and codes and
// finds nobody who may help:   npm run reset-two-factor -- --email … --reason …
import './support/node-version.mjs';
import { runCommand } from './run/cli.mjs';
import { endWith } from './support/ending.mjs';

runCommand('reset-two-factor', ...process.argv.slice(2)).catch(endWith);
