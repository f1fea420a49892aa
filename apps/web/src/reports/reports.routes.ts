import { IconChecklist, IconGauge, IconReportAnalytics } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const reportsDomain: Domain = {
  routes: [
    page('pilotage', 'cockpit.read', async () => (await import('./pilotage.screen.js')).PilotageScreen),
    page('a-faire', 'due.read', async () => (await import('./todo.screen.js')).TodoScreen),
    page('indicateurs', 'indicator.read', async () => (await import('./indicators.screen.js')).IndicatorsScreen),
    page(
      'rapports-figes',
      'frozen_report.read',
      async () => (await import('./frozen-reports.screen.js')).FrozenReportsScreen,
    ),
    page('rapports', 'report.read', async () => (await import('./reports.screen.js')).ReportsScreen),
  ],
  pages: [
    { to: '/indicateurs', label: fr.reports.indicators.title, permission: 'indicator.read' },
    { to: '/rapports-figes', label: fr.reports.frozenReports.title, permission: 'frozen_report.read' },
  ],
  nav: [
    { to: '/pilotage', label: fr.reports.pilotage.title, Icon: IconGauge, permission: 'cockpit.read', place: 10 },
    { to: '/a-faire', label: fr.absences.todo.title, Icon: IconChecklist, permission: 'due.read', place: 12 },
    { to: '/rapports', label: fr.reports.title, Icon: IconReportAnalytics, permission: 'report.read', place: 80 },
  ],
};
