import { FrozenReport } from './frozen-report/frozen-report.entity.js';
import { FrozenReportRequest } from './frozen-report/frozen-report-request.entity.js';
import { YearFacts } from './indicator/year-facts.entity.js';
import { Report } from './report/report.entity.js';

export type { CockpitFigureView, CockpitView } from './cockpit/cockpit.dto.js';
export * from './cockpit/cockpit.queries.js';
export type { CockpitFigure } from './cockpit/cockpit.figures.js';
export { FrozenReport, FrozenReportRequest, YearFacts };
export { FrozenReports } from './frozen-report/frozen-reports.js';
export { Indicators } from './indicator/indicators.js';
export { schoolYearOf } from './indicator/indicator.catalogue.js';
export { type YearFactsInput, YearFactsService } from './indicator/year-facts.js';
export * from './report/report.entity.js';
export * from './report/report.queries.js';
export * from './report/report.service.js';
export * from './reports.module.js';
export * from './workshop-hours/workshop-hours.queries.js';

export const REPORTS_ENTITIES = [Report, YearFacts, FrozenReport, FrozenReportRequest] as const;
