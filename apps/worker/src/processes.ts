import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { createLog, PinoNestLogger, readConfig, serveRuns } from '@etabli/platform';
import { RunModule, WorkerModule } from './worker.module.js';

const NEVER_MS = '600000';
/** One run at a time asks for few at once; a worker has several such processes. */
const POOL = '4';

/** The worker: `modules` and `program` bring the handlers of a test. */
export async function startWorker(more: { modules?: readonly Type[]; program?: string } = {}): Promise<void> {
  const config = readConfig(process.env);
  if (!config.REDIS_URL) throw new Error('REDIS_URL manque : sans Redis, les travaux sont faits par l’API.');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, config.REDIS_URL, more), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new PinoNestLogger(createLog(config.LOG_LEVEL)));
  app.enableShutdownHooks(undefined, { useProcessExit: true });
}

/** A process of the worker's that does one run at a time. */
export function startRuns(more: { modules?: readonly Type[] } = {}): void {
  const start = async (): Promise<INestApplicationContext> => {
    const config = readConfig({ DATABASE_POOL: POOL, ...process.env, JOB_POLL_MS: NEVER_MS });
    const app = await NestFactory.createApplicationContext(RunModule.with(config, more), {
      bufferLogs: true,
      abortOnError: false,
    });
    app.useLogger(new PinoNestLogger(createLog(config.LOG_LEVEL)));
    return app;
  };
  serveRuns(start().catch(ended));
}

/** Says why in one sentence, and ends the process. */
export function ended(error: unknown): never {
  process.stderr.write(`établi : ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
