import { BillingJobsModule } from '@etabli/billing';
import { FundingJobsModule } from '@etabli/funding';
import { PedagogyJobsModule } from '@etabli/pedagogy';
import { ReportsJobsModule } from '@etabli/reports';
import { StudentsJobsModule } from '@etabli/students';
import { WorkshopJobsModule } from '@etabli/workshop';

/** Whoever does jobs does every kind: a run without a handler fails. */
export const JOB_MODULES = [
  StudentsJobsModule,
  WorkshopJobsModule,
  PedagogyJobsModule,
  BillingJobsModule,
  FundingJobsModule,
  ReportsJobsModule,
];
