import path from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Config, JobsModule, PlatformModule } from '@etabli/platform';
import { SchemaModule } from '@etabli/schema';
import { JOB_MODULES } from './job-modules.js';

/** Several databases may share one Redis: the queue is named after the database. */
export const queuePrefix = (databaseUrl: string): string => `etabli:${new URL(databaseUrl).pathname.slice(1)}`;

const RUN_PROGRAM = path.join(import.meta.dirname, 'run.js');

interface More {
  /** handlers of the tests */
  readonly modules?: readonly Type[];
  readonly program?: string;
}

/** Says what is to be done and when; each run is done by a process with a `RunModule`. */
@Module({})
export class WorkerModule {
  static with(config: Config, redisUrl: string, { modules = [], program = RUN_PROGRAM }: More = {}): DynamicModule {
    const bull = JobsModule.bull(redisUrl, queuePrefix(config.DATABASE_URL), program);
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config), SchemaModule, bull, ...JOB_MODULES, ...modules],
    };
  }
}

/** Does the runs that its parent names, and nothing of its own accord. */
@Module({})
export class RunModule {
  static with(config: Config, { modules = [] }: More = {}): DynamicModule {
    return {
      module: RunModule,
      imports: [PlatformModule.forRoot(config), SchemaModule, JobsModule.inProcess(), ...JOB_MODULES, ...modules],
    };
  }
}
