import { IconCalendarOff } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

const t = fr.absences;

export const absencesDomain: Domain = {
  routes: [
    page('absences', 'absence.read', async () => (await import('./absences.screen.js')).AbsencesScreen),
    page(
      'reglages/assiduite',
      'attendance.edit',
      async () => (await import('./attendance-settings.screen.js')).AttendanceSettingsScreen,
    ),
  ],
  nav: [{ to: '/absences', label: t.title, Icon: IconCalendarOff, permission: 'absence.read', place: 27 }],
  settings: [
    { to: '/reglages/assiduite', label: t.settings.title, hint: t.settings.hint, permission: 'attendance.edit' },
  ],
};
