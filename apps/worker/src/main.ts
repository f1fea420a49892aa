import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLog, PinoNestLogger, readConfig } from '@etabli/platform';
import { WorkerModule } from './worker.module.js';

try {
  const config = readConfig(process.env);
  if (!config.REDIS_URL) throw new Error('REDIS_URL manque : sans Redis, les travaux sont faits par l’API.');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, config.REDIS_URL), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new PinoNestLogger(createLog(config.LOG_LEVEL)));
  app.enableShutdownHooks();
} catch (error) {
  process.stderr.write(`établi : ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
