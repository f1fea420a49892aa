// Computes every hash of the chain anew and reads every original on disk again, also beside a running Établi (ends with 1 when it is
// broken):   npm run verify-chain [-- --without-files]
import './support/node-version.mjs';
import { runCommand } from './run/cli.mjs';
import { endWith } from './support/ending.mjs';

runCommand('verify-chain', ...process.argv.slice(2)).catch(endWith);
