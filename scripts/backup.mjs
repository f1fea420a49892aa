// The whole school in one archive, also beside a running Établi:   npm run backup -- --to DIR
import './support/node-version.mjs';
import { runCommand } from './run/cli.mjs';
import { endWith } from './support/ending.mjs';

runCommand('backup', ...process.argv.slice(2)).catch(endWith);
