import path from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { BillingHttpModule, BillingJobsModule } from '@etabli/billing';
import { CurriculumHttpModule } from '@etabli/curriculum';
import { CustomersHttpModule } from '@etabli/customers';
import { FundingHttpModule, FundingJobsModule } from '@etabli/funding';
import { PedagogyHttpModule, PedagogyJobsModule } from '@etabli/pedagogy';
import { type Config, JobsModule, PlatformHttpModule, PlatformModule } from '@etabli/platform';
import { ReportsHttpModule, ReportsJobsModule } from '@etabli/reports';
import { SafetyHttpModule } from '@etabli/safety';
import { SchemaModule } from '@etabli/schema';
import { SchoolHttpModule } from '@etabli/school';
import { StudentsHttpModule, StudentsJobsModule } from '@etabli/students';
import { WorkshopHttpModule, WorkshopJobsModule } from '@etabli/workshop';

const HTTP = [
  PlatformHttpModule,
  SchoolHttpModule,
  CustomersHttpModule,
  CurriculumHttpModule,
  StudentsHttpModule,
  SafetyHttpModule,
  WorkshopHttpModule,
  PedagogyHttpModule,
  BillingHttpModule,
  FundingHttpModule,
  ReportsHttpModule,
];
const JOBS = [
  StudentsJobsModule,
  WorkshopJobsModule,
  PedagogyJobsModule,
  BillingJobsModule,
  FundingJobsModule,
  ReportsJobsModule,
];

/** index.html is asked for at every start; hashed assets never change. */
const cacheControl = (response: { setHeader(name: string, value: string): unknown }, file: string): void => {
  response.setHeader(
    'cache-control',
    file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
};

@Module({})
export class ApiModule {
  /**
   * `config` null prints the contract: no database, no jobs. Without REDIS_URL the API sees to the runs: `runProgram` does each in a
   * process of its own; without it, as the tests do, this one does.
   */
  static with(config: Config | null, runProgram?: string): DynamicModule {
    const web = config?.WEB_DIR
      ? [
          ServeStaticModule.forRoot({
            rootPath: path.resolve(config.WEB_DIR),
            exclude: ['/api/{*rest}'],
            serveStaticOptions: { fallthrough: true, setHeaders: cacheControl },
          }),
        ]
      : [];
    const jobs = config && !config.REDIS_URL ? [JobsModule.inProcess(runProgram), ...JOBS] : [];
    return {
      module: ApiModule,
      imports: [...web, PlatformModule.forRoot(config ?? undefined), SchemaModule, ...HTTP, ...jobs],
    };
  }
}
