import { IconUserCheck } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const classeDomain: Domain = {
  routes: [page('classe', 'roll_call.read', async () => (await import('./classe.screen.js')).ClasseScreen)],
  nav: [{ to: '/classe', label: fr.classe.title, Icon: IconUserCheck, permission: 'roll_call.read', place: 25 }],
};
