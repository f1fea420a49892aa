import 'reflect-metadata';
import { startRuns } from './processes.js';

startRuns();
