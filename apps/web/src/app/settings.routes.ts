import { IconSettings } from '@tabler/icons-react';
import { fr } from '../texts/fr.js';
import { type Domain, page } from './domain.js';

export const settingsDomain: Domain = {
  nav: [{ to: '/reglages', label: fr.settings.title, Icon: IconSettings, permission: 'school.read', place: 90 }],
  settings: [
    { to: '/reglages/utilisateurs', label: fr.settings.users, hint: fr.settings.usersHint, permission: 'user.read' },
    { to: '/reglages/roles', label: fr.roleTable.title, hint: fr.roleTable.hint, permission: 'user.read' },
    { to: '/compte', label: fr.access.account.title, hint: fr.access.account.hint, permission: 'two_factor.own' },
    { to: '/reglages/journal', label: fr.settings.journal, hint: fr.settings.journalHint, permission: 'audit.read' },
    { to: '/reglages/sauvegardes', label: fr.backups.title, hint: fr.backups.hint, permission: 'backup.read' },
    { to: '/travaux', label: fr.settings.jobs, hint: fr.settings.jobsHint, permission: 'job.read' },
  ],
  routes: [
    page('reglages/utilisateurs', 'user.read', async () => (await import('./users.screen.js')).UsersScreen),
    page('compte', 'two_factor.own', async () => (await import('./account.screen.js')).AccountScreen),
    page('reglages/journal', 'audit.read', async () => (await import('./journal.screen.js')).JournalScreen),
    page('reglages/sauvegardes', 'backup.read', async () => (await import('./backups.screen.js')).BackupsScreen),
    page('travaux', 'job.read', async () => (await import('./jobs.screen.js')).JobsScreen),
  ],
};
