import 'reflect-metadata';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { SwaggerModule } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { assertDatabaseVersion, Clock, readConfig } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { ApiModule } from './api.module.js';
import { contract, setupHttp } from './setup.js';

/** The worker's: it does a run and nothing of its own accord. */
const RUN_PROGRAM = path.join(import.meta.dirname, '../../worker/src/run.js');

try {
  const config = readConfig(process.env);
  const module = ApiModule.with(config, RUN_PROGRAM);
  const app = setupHttp(await NestFactory.create(module, { bufferLogs: true, abortOnError: false }));
  await assertDatabaseVersion(app.get(DataSource));
  const { demo } = await app.get(SchoolService, { strict: false }).status();
  if (config.ETABLI_NOW) {
    if (!demo) throw new Error('ETABLI_NOW ne règle l’horloge que dans l’école de démonstration.');
    app.get(Clock, { strict: false }).startAt(new Date(config.ETABLI_NOW));
  }
  SwaggerModule.setup('api/docs', app, () => contract(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Établi – API',
  });
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  await app.listen(config.PORT, config.HOST);
} catch (error) {
  process.stderr.write(`établi : ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
