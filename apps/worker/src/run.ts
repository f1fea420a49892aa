import 'reflect-metadata';
import { deafToSignals } from './deaf.js';

// before the rest is loaded, which takes seconds
deafToSignals();
const { startRuns } = await import('./processes.js');
startRuns();
