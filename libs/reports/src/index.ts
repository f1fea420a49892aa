import { Report } from './report/report.entity.js';

export * from './cockpit/cockpit.queries.js';
export * from './report/report.entity.js';
export * from './report/report.queries.js';
export * from './report/report.service.js';
export * from './reports.module.js';
export * from './workshop-hours/workshop-hours.queries.js';

export const REPORTS_ENTITIES = [Report] as const;
