// Opens the demo school in Chromium and writes one PNG a screen and role: npm run screens -- --out DIR [--url http://…]
import './support/node-version.mjs';
import { run } from './run/screens.mjs';

await run(process.argv.slice(2));
