import { Report } from './report/report.entity.js';

export type { CockpitFigureView, CockpitView } from './cockpit/cockpit.dto.js';
export * from './cockpit/cockpit.queries.js';
export type { CockpitFigure } from './cockpit/cockpit.rules.js';
export * from './report/report.entity.js';
export * from './report/report.queries.js';
export * from './report/report.service.js';
export * from './reports.module.js';
export * from './workshop-hours/workshop-hours.queries.js';

export const REPORTS_ENTITIES = [Report] as const;
