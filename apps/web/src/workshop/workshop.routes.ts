import { IconClipboardList } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const workshopDomain: Domain = {
  routes: [
    page('ordres', 'order.read', async () => (await import('./orders/orders.screen.js')).OrdersScreen),
    page('ordres/:id', 'order.read', async () => (await import('./orders/order.screen.js')).OrderScreen),
  ],
  nav: [{ to: '/ordres', label: fr.workshop.orders.nav, Icon: IconClipboardList, permission: 'order.read', place: 30 }],
};
