// A process of that worker's, which does one run at a time.
import { startRuns } from '../../dist/apps/worker/src/processes.js';
import { FaultModule } from './fault-jobs.mjs';

startRuns({ modules: [FaultModule] });
