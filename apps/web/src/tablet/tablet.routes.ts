import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

const t = fr.tablet;

export const tabletDomain: Domain = {
  nav: [],
  routes: [
    page('reglages/tablettes', 'device.read', async () => (await import('./devices.screen.js')).DevicesScreen),
    page('reglages/code', 'pin.own', async () => (await import('./own-pin.screen.js')).OwnPinScreen),
    page('attente', 'time_entry.log', async () => (await import('../offline/waiting.screen.js')).WaitingScreen),
  ],
  settings: [
    { to: '/reglages/tablettes', label: t.devices.title, hint: t.devices.hint, permission: 'device.read' },
    { to: '/reglages/code', label: t.own.title, hint: t.own.hint, permission: 'pin.own' },
  ],
};
