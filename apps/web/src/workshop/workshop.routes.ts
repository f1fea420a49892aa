import { IconBook2, IconClipboardList } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const workshopDomain: Domain = {
  routes: [
    page('ordres', 'order.read', async () => (await import('./orders/orders.screen.js')).OrdersScreen),
    page('catalogue', 'catalogue.read', async () => (await import('./catalogue/catalogue.screen.js')).CatalogueScreen),
    page(
      'catalogue/:id',
      'catalogue.read',
      async () => (await import('./catalogue/operation.screen.js')).CatalogueOperationScreen,
    ),
    page(
      'reglages/atelier',
      'workshop_settings.edit',
      async () => (await import('./settings.screen.js')).WorkshopSettingsScreen,
    ),
    page('ordres/:id', 'order.read', async () => (await import('./orders/order.screen.js')).OrderScreen),
  ],
  nav: [
    { to: '/ordres', label: fr.workshop.orders.nav, Icon: IconClipboardList, permission: 'order.read', place: 30 },
    { to: '/catalogue', label: fr.catalogue.title, Icon: IconBook2, permission: 'catalogue.read', place: 34 },
  ],
  settings: [
    {
      to: '/reglages/atelier',
      label: fr.workshopSettings.title,
      hint: fr.workshopSettings.hint,
      permission: 'workshop_settings.edit',
    },
  ],
};
