import { IconStack2 } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const materialDomain: Domain = {
  pages: [
    { to: '/matiere/achats', label: fr.material.purchase.title, permission: 'material.read' },
    { to: '/matiere/comptages', label: fr.material.count.title, permission: 'material.read' },
  ],
  nav: [{ to: '/matiere', label: fr.material.nav, Icon: IconStack2, permission: 'material.read', place: 37 }],
  routes: [
    page('matiere', 'material.read', async () => (await import('./items.screen.js')).ItemsScreen),
    page('matiere/comptages', 'material.read', async () => (await import('./counts.screen.js')).CountsScreen),
    page('matiere/comptages/:id', 'material.read', async () => (await import('./count.screen.js')).CountScreen),
    page('matiere/achats', 'material.read', async () => (await import('./purchases.screen.js')).PurchasesScreen),
    page('matiere/achats/:id', 'material.read', async () => (await import('./purchase.screen.js')).PurchaseScreen),
    page('matiere/:id', 'material.read', async () => (await import('./item.screen.js')).ItemScreen),
  ],
};
