import { IconTool } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

const list = async () => (await import('./machines.screen.js')).MachinesScreen;

export const machinesDomain: Domain = {
  nav: [{ to: '/machines', label: fr.machines.nav, Icon: IconTool, permission: 'machine.read', place: 36 }],
  routes: [
    page('machines', 'machine.read', list),
    page('machines/:id', 'machine.read', async () => (await import('./machine.screen.js')).MachineScreen),
    page('reglages/machines', 'machine.read', list),
  ],
  settings: [
    { to: '/reglages/machines', label: fr.machines.title, hint: fr.machines.hint, permission: 'machine.read' },
  ],
};
