import { Module } from '@nestjs/common';
import { BillingModule } from '@etabli/billing';
import { FundingModule } from '@etabli/funding';
import { PedagogyModule } from '@etabli/pedagogy';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { AttendanceRegisterQueries } from './attendance-register/attendance-register.queries.js';
import { MakeAttendanceRegister } from './attendance-register/make-attendance-register.job.js';
import { BoardPage } from './cockpit/board-page.js';
import { CockpitController } from './cockpit/cockpit.controller.js';
import { Cockpit } from './cockpit/cockpit.queries.js';
import { MakeCockpit } from './cockpit/make-cockpit.job.js';
import { FreezeReport } from './frozen-report/freeze-report.job.js';
import { FrozenReportController } from './frozen-report/frozen-report.controller.js';
import { FrozenReportSubject } from './frozen-report/frozen-report.subject.js';
import { FrozenReportsRetained } from './frozen-report/frozen-report.retained.js';
import { FrozenReportQueries } from './frozen-report/frozen-report.queries.js';
import { FrozenReports } from './frozen-report/frozen-reports.js';
import { FrozenReportSearch } from './frozen-report/frozen-report.search.js';
import { IndicatorController } from './indicator/indicator.controller.js';
import { Indicators } from './indicator/indicators.js';
import { LearningIndicators } from './indicator/learning-indicators.js';
import { WorkIndicators } from './indicator/work-indicators.js';
import { YearFactsService } from './indicator/year-facts.js';
import { YouthIndicators } from './indicator/youth-indicators.js';
import { MonthlyReports } from './report/monthly-reports.js';
import { ReportController } from './report/report.controller.js';
import { ReportFilesRetained } from './report/report.retained.js';
import { ReportQueries } from './report/report.queries.js';
import { ReportSearch } from './report/report.search.js';
import { ReportService } from './report/report.service.js';
import { MakeWorkshopHours } from './workshop-hours/make-workshop-hours.job.js';
import { WorkshopHoursQueries } from './workshop-hours/workshop-hours.queries.js';

const SERVICES = [
  ReportService,
  ReportQueries,
  WorkshopHoursQueries,
  AttendanceRegisterQueries,
  Cockpit,
  YearFactsService,
  Indicators,
  FrozenReports,
  FrozenReportQueries,
];
const INDICATOR_PARTS = [YouthIndicators, LearningIndicators, WorkIndicators];

@Module({
  imports: [SchoolModule, StudentsModule, WorkshopModule, PedagogyModule, BillingModule, FundingModule],
  providers: [...SERVICES, ...INDICATOR_PARTS, ReportFilesRetained, FrozenReportsRetained, FrozenReportSubject],
  exports: SERVICES,
})
export class ReportsModule {}

@Module({
  imports: [ReportsModule],
  controllers: [ReportController, CockpitController, IndicatorController, FrozenReportController],
  providers: [ReportSearch, FrozenReportSearch],
})
export class ReportsHttpModule {}

@Module({
  imports: [ReportsModule, SchoolModule],
  providers: [MakeWorkshopHours, MakeAttendanceRegister, MakeCockpit, MonthlyReports, BoardPage, FreezeReport],
})
export class ReportsJobsModule {}
