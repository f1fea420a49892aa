// A process of that worker's, which does one run at a time.
import { deafToSignals } from '../../dist/apps/worker/src/deaf.js';

deafToSignals();
const { startRuns } = await import('../../dist/apps/worker/src/processes.js');
const { FaultModule } = await import('./fault-jobs.mjs');
startRuns({ modules: [FaultModule] });
