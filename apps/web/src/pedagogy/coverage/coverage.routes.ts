import { IconTargetArrow } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const coverageDomain: Domain = {
  routes: [
    page('competences', 'evidence.read', async () => (await import('./coverage.screen.js')).CoverageScreen),
    page('reglages/couverture', 'coverage_rule.edit', async () => (await import('./rules.screen.js')).RulesScreen),
  ],
  nav: [
    { to: '/competences', label: fr.coverage.title, Icon: IconTargetArrow, permission: 'evidence.read', place: 26 },
  ],
  settings: [
    {
      to: '/reglages/couverture',
      label: fr.coverage.rules.title,
      hint: fr.coverage.rules.hint,
      permission: 'coverage_rule.edit',
    },
  ],
};
