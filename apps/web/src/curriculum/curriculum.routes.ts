import { IconBook2 } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

export const curriculumDomain: Domain = {
  routes: [
    page('referentiels', 'framework.read', async () => (await import('./frameworks.screen.js')).FrameworksScreen),
    page('referentiels/:id', 'framework.read', async () => (await import('./framework.screen.js')).FrameworkScreen),
  ],
  nav: [{ to: '/referentiels', label: fr.curriculum.title, Icon: IconBook2, permission: 'framework.read', place: 50 }],
};
