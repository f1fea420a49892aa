import 'reflect-metadata';
import fs from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from './api.module.js';
import { contract, setup } from './setup.js';

// preview: modules and routes are read, nothing is started, so that no database is needed
const app = setup(
  await NestFactory.create(ApiModule.with(null), { preview: true, abortOnError: false, logger: ['error', 'warn'] }),
);
fs.writeFileSync(process.argv[2] ?? 'libs/contract/openapi.json', `${JSON.stringify(contract(app), null, 2)}\n`);
process.exit(0);
