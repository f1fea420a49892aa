// An archive into an empty database, best of a new data folder:   ETABLI_DATA_DIR=DIR npm run restore -- --from FILE
import './support/node-version.mjs';
import { runCommand } from './run/cli.mjs';
import { endWith } from './support/ending.mjs';

runCommand('restore', ...process.argv.slice(2)).catch(endWith);
