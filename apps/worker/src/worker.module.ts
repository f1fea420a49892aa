import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, JobsModule, PlatformModule } from '@etabli/platform';
import { SchemaModule } from '@etabli/schema';
import { JOB_MODULES } from './job-modules.js';

/** Several databases may share one Redis: the queue is named after the database. */
export const queuePrefix = (databaseUrl: string): string => `etabli:${new URL(databaseUrl).pathname.slice(1)}`;

@Module({})
export class WorkerModule {
  static with(config: Config, redisUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        SchemaModule,
        JobsModule.bull(redisUrl, queuePrefix(config.DATABASE_URL)),
        ...JOB_MODULES,
      ],
    };
  }
}
