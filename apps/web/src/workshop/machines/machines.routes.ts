import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const machinesDomain: Domain = {
  nav: [],
  routes: [
    page('reglages/machines', 'machine.read', async () => (await import('./machines.screen.js')).MachinesScreen),
  ],
  settings: [
    { to: '/reglages/machines', label: fr.machines.title, hint: fr.machines.hint, permission: 'machine.read' },
  ],
};
