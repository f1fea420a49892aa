import { IconCalendarStats } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const planningDomain: Domain = {
  routes: [page('planning', 'planning.read', async () => (await import('./planning.screen.js')).PlanningScreen)],
  nav: [{ to: '/planning', label: fr.planning.title, Icon: IconCalendarStats, permission: 'planning.read', place: 29 }],
};
