import { IconBuildingFactory2 } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const customersDomain: Domain = {
  routes: [
    page('clients', 'customer.read', async () => (await import('./customers.screen.js')).CustomersScreen),
    page('clients/:id', 'customer.read', async () => (await import('./client-whole.screen.js')).ClientWholeScreen),
  ],
  nav: [
    { to: '/clients', label: fr.customers.title, Icon: IconBuildingFactory2, permission: 'customer.read', place: 60 },
  ],
};
