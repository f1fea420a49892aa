import { type DynamicModule, Module } from '@nestjs/common';
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

@Module({})
export class WorkerModule {
  static with(config: Config, redisUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        SchemaModule,
        JobsModule.bull(redisUrl, queuePrefix(config.DATABASE_URL)),
        StudentsJobsModule,
        WorkshopJobsModule,
        PedagogyJobsModule,
        BillingJobsModule,
        FundingJobsModule,
        ReportsJobsModule,
      ],
    };
  }
}
