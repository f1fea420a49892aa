import path from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { BillingJobsModule } from '@etabli/billing';
import { FundingJobsModule } from '@etabli/funding';
import { PedagogyJobsModule } from '@etabli/pedagogy';
import { type Config, JobsModule, PlatformModule } from '@etabli/platform';
import { ReportsJobsModule } from '@etabli/reports';
import { SchemaModule } from '@etabli/schema';
import { StudentsJobsModule } from '@etabli/students';
import { WorkshopJobsModule } from '@etabli/workshop';

/** Several databases may share one Redis: the queue is named after the database. */
export const queuePrefix = (databaseUrl: string): string => `etabli:${new URL(databaseUrl).pathname.slice(1)}`;

const JOBS = [
  StudentsJobsModule,
  WorkshopJobsModule,
  PedagogyJobsModule,
  BillingJobsModule,
  FundingJobsModule,
  ReportsJobsModule,
];
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
      imports: [PlatformModule.forRoot(config), SchemaModule, bull, ...JOBS, ...modules],
    };
  }
}

/** Does the runs that its parent names, and nothing of its own accord. */
@Module({})
export class RunModule {
  static with(config: Config, { modules = [] }: More = {}): DynamicModule {
    return {
      module: RunModule,
      imports: [PlatformModule.forRoot(config), SchemaModule, JobsModule.inProcess(), ...JOBS, ...modules],
    };
  }
}
