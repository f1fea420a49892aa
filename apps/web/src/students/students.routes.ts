import { IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const studentsDomain: Domain = {
  routes: [
    page('jeunes', 'student.read', async () => (await import('./students.screen.js')).StudentsScreen),
    page('groupes', 'group.read', async () => (await import('./groups.screen.js')).GroupsScreen),
  ],
  nav: [
    { to: '/jeunes', label: fr.students.title, Icon: IconUsers, permission: 'student.read', place: 40 },
    { to: '/groupes', label: fr.students.groups.title, Icon: IconUsersGroup, permission: 'group.read', place: 42 },
  ],
};
