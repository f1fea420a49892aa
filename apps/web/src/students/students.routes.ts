import { IconUserPlus, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const studentsDomain: Domain = {
  routes: [
    page('jeunes', 'student.read', async () => (await import('./students.screen.js')).StudentsScreen),
    page('jeunes/import', 'student.import', async () => (await import('./import/import.screen.js')).ImportScreen),
    page('candidats', 'student.edit', async () => (await import('./candidates.screen.js')).CandidatesScreen),
    page('jeunes/devenir', 'survey.read', async () => (await import('./outcomes.screen.js')).OutcomesScreen),
    page('jeunes/origine', 'origin.read', async () => (await import('./origins.screen.js')).OriginsScreen),
    page(
      'reglages/documents',
      'document.read',
      async () => (await import('./settings/document-kinds.screen.js')).DocumentKindsScreen,
    ),
    page(
      'reglages/dossier-inscription',
      'enrolment_text.read',
      async () => (await import('./settings/enrolment-texts.screen.js')).EnrolmentTextsScreen,
    ),
    page('groupes', 'group.read', async () => (await import('./groups.screen.js')).GroupsScreen),
  ],
  pages: [
    { to: '/jeunes/devenir', label: fr.studentFile.outcomes.title, permission: 'survey.read' },
    { to: '/jeunes/origine', label: fr.studentSettings.origins.title, permission: 'origin.read' },
  ],
  settings: [
    {
      to: '/reglages/documents',
      label: fr.studentSettings.kinds.title,
      hint: fr.studentSettings.kinds.hint,
      permission: 'document.read',
    },
    {
      to: '/reglages/dossier-inscription',
      label: fr.studentSettings.texts.title,
      hint: fr.studentSettings.texts.hint,
      permission: 'enrolment_text.read',
    },
  ],
  nav: [
    { to: '/jeunes', label: fr.students.title, Icon: IconUsers, permission: 'student.read', place: 40 },
    {
      to: '/candidats',
      label: fr.studentFile.candidates.title,
      Icon: IconUserPlus,
      permission: 'student.edit',
      place: 41,
    },
    { to: '/groupes', label: fr.students.groups.title, Icon: IconUsersGroup, permission: 'group.read', place: 42 },
  ],
};
