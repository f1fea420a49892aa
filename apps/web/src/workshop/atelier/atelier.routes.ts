import { IconHammer } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const atelierDomain: Domain = {
  routes: [
    page('atelier', 'time_entry.log', async () => (await import('./atelier.screen.js')).AtelierScreen),
    page('heures', 'time_entry.read', async () => (await import('../heures/heures.screen.js')).HeuresScreen),
  ],
  nav: [{ to: '/atelier', label: fr.atelier.title, Icon: IconHammer, permission: 'time_entry.log', place: 20 }],
};
