// The worker as it is deployed, and the jobs of the faults.
import path from 'node:path';
import { ended, startWorker } from '../../dist/apps/worker/src/processes.js';
import { FaultModule } from './fault-jobs.mjs';

await startWorker({ modules: [FaultModule], program: path.join(import.meta.dirname, 'run.mjs') }).catch(ended);
