import { IconPigMoney } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const fundingDomain: Domain = {
  routes: [
    page(
      'financements',
      'funding.read',
      async () => (await import('./agreements/agreements.screen.js')).AgreementsScreen,
    ),
    page('financements/taxe', 'funding.read', async () => (await import('./tax/tax.screen.js')).TaxScreen),
    page(
      'financements/equipement',
      'funding.read',
      async () => (await import('./grants/grants.screen.js')).GrantsScreen,
    ),
    page('financements/depenses', 'funding.read', async () => (await import('./costs/costs.screen.js')).CostsScreen),
    page('financements/prets', 'funding.read', async () => (await import('./loans/loans.screen.js')).LoansScreen),
    page('financements/argent', 'funding.read', async () => (await import('./money/money.screen.js')).MoneyScreen),
    page('financements/regles', 'funding.read', async () => (await import('./rules/rules.screen.js')).RulesScreen),
  ],
  pages: Object.entries(fr.funding.tabs).map(([to, label]) => ({ to, label, permission: 'funding.read' })),
  nav: [{ to: '/financements', label: fr.funding.title, Icon: IconPigMoney, permission: 'funding.read', place: 76 }],
};
