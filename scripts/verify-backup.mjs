// Reads an archive as a whole; needs no school:   npm run verify-backup -- --from FILE
import './support/node-version.mjs';
import { runCommand } from './run/cli.mjs';
import { endWith } from './support/ending.mjs';

runCommand('verify-backup', ...process.argv.slice(2)).catch(endWith);
