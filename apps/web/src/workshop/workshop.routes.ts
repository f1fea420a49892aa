import { IconBook2, IconClipboardList, IconMailQuestion } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const workshopDomain: Domain = {
  routes: [
    page('demandes', 'inquiry.read', async () => (await import('./inquiries/inquiries.screen.js')).InquiriesScreen),
    page('demandes/:id', 'inquiry.read', async () => (await import('./inquiries/inquiry.screen.js')).InquiryScreen),
    page(
      'chiffrages/:id',
      'estimate.read',
      async () => (await import('./estimates/estimate.screen.js')).EstimateScreen,
    ),
    page('reglages/tarifs', 'estimate.read', async () => (await import('./rates/rates.screen.js')).RatesScreen),
    page(
      'reglages/ordres-en-cours',
      'order_opening.read',
      async () => (await import('./order-openings/order-openings.screen.js')).OrderOpeningsScreen,
    ),
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
    { to: '/demandes', label: fr.inquiries.title, Icon: IconMailQuestion, permission: 'inquiry.read', place: 28 },
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
    { to: '/reglages/tarifs', label: fr.rates.title, hint: fr.rates.settingsHint, permission: 'estimate.read' },
    {
      to: '/reglages/ordres-en-cours',
      label: fr.orderOpenings.title,
      hint: fr.orderOpenings.settingsHint,
      permission: 'order_opening.read',
    },
  ],
};
