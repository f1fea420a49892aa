import { Module } from '@nestjs/common';
import { BillingModule } from '@etabli/billing';
import { PedagogyModule } from '@etabli/pedagogy';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { AttendanceRegisterQueries } from './attendance-register/attendance-register.queries.js';
import { MakeAttendanceRegister } from './attendance-register/make-attendance-register.job.js';
import { CockpitController } from './cockpit/cockpit.controller.js';
import { Cockpit } from './cockpit/cockpit.queries.js';
import { MonthlyReports } from './report/monthly-reports.js';
import { ReportController } from './report/report.controller.js';
import { ReportFilesRetained } from './report/report.retained.js';
import { ReportQueries } from './report/report.queries.js';
import { ReportService } from './report/report.service.js';
import { MakeWorkshopHours } from './workshop-hours/make-workshop-hours.job.js';
import { WorkshopHoursQueries } from './workshop-hours/workshop-hours.queries.js';

const SERVICES = [ReportService, ReportQueries, WorkshopHoursQueries, AttendanceRegisterQueries, Cockpit];

@Module({
  imports: [SchoolModule, StudentsModule, WorkshopModule, PedagogyModule, BillingModule],
  providers: [...SERVICES, ReportFilesRetained],
  exports: SERVICES,
})
export class ReportsModule {}

@Module({ imports: [ReportsModule], controllers: [ReportController, CockpitController] })
export class ReportsHttpModule {}

@Module({
  imports: [ReportsModule, SchoolModule],
  providers: [MakeWorkshopHours, MakeAttendanceRegister, MonthlyReports],
})
export class ReportsJobsModule {}
