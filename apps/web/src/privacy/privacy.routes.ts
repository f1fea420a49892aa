import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const privacyDomain: Domain = {
  nav: [],
  routes: [
    page('reglages/donnees', 'retention.read', async () => (await import('./retention.screen.js')).RetentionScreen),
  ],
  settings: [{ to: '/reglages/donnees', label: fr.privacy.title, hint: fr.privacy.hint, permission: 'retention.read' }],
};
