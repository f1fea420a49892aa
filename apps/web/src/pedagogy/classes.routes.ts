import { IconAlertTriangle, IconCertificate, IconPencil } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

/** The class side, the exams and the alerts. */
export const classesDomain: Domain = {
  routes: [
    page('notes', 'mark.read', async () => (await import('./marks/marks.screen.js')).MarksScreen),
    page('notes/:id', 'mark.read', async () => (await import('./marks/sheet.screen.js')).SheetScreen),
    page('examens', 'exam.read', async () => (await import('./exams/sessions.screen.js')).SessionsScreen),
    page(
      'examens/candidats/:id',
      'exam.read',
      async () => (await import('./exams/candidate.screen.js')).CandidateScreen,
    ),
    page('examens/:id', 'exam.read', async () => (await import('./exams/session.screen.js')).SessionScreen),
    page('alertes', 'alert.read', async () => (await import('./alerts/alerts.screen.js')).AlertsScreen),
  ],
  nav: [
    { to: '/notes', label: fr.marks.title, Icon: IconPencil, permission: 'mark.read', place: 26 },
    { to: '/alertes', label: fr.alerts.title, Icon: IconAlertTriangle, permission: 'alert.read', place: 28 },
    { to: '/examens', label: fr.exams.title, Icon: IconCertificate, permission: 'exam.read', place: 29 },
  ],
};
