import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

const screen = async () => (await import('./imports.screen.js')).ImportsScreen;

export const importsDomain: Domain = {
  routes: [page('importer', 'import.use', screen), page('importer/:kind', 'import.use', screen)],
  nav: [],
  settings: [{ to: '/importer', label: fr.imports.title, hint: fr.imports.settingsHint, permission: 'import.use' }],
};
