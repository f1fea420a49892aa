import 'reflect-metadata';
import { ended, startWorker } from './processes.js';

await startWorker().catch(ended);
