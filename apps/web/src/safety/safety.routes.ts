import { IconClipboardCheck, IconShieldCheck } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

/** Each tab asks what its route asks. */
const ASKED: Readonly<Record<string, string>> = {
  '/securite/aptitudes': 'fitness.read',
  '/securite/incidents': 'permit.read',
  '/securite/refus': 'permit.read',
  '/securite/accidents': 'accident.read',
};

export const safetyDomain: Domain = {
  pages: Object.entries(fr.safety.tabs).map(([to, label]) => ({
    to,
    label: `${label}, ${fr.safety.title}`,
    permission: ASKED[to] ?? 'safety.read',
  })),
  nav: [
    { to: '/permis', label: fr.safety.permis.title, Icon: IconClipboardCheck, permission: 'permit.read', place: 28 },
    { to: '/securite', label: fr.safety.title, Icon: IconShieldCheck, permission: 'safety.read', place: 29 },
  ],
  routes: [
    page('permis', 'permit.read', async () => (await import('./permis/permis.screen.js')).PermisScreen),
    page('securite', 'safety.read', async () => (await import('./overview.screen.js')).SafetyScreen),
    page('securite/machines', 'safety.read', async () => (await import('./machines/machines.screen.js')).RisksScreen),
    page(
      'securite/declarations',
      'safety.read',
      async () => (await import('./declarations/declarations.screen.js')).DeclarationsScreen,
    ),
    page(
      'securite/jeunes',
      'safety.read',
      async () => (await import('./trainings/trainings.screen.js')).TrainingsScreen,
    ),
    page('securite/aptitudes', 'fitness.read', async () => (await import('./fitness.screen.js')).FitnessScreen),
    page(
      'securite/habilitations',
      'safety.read',
      async () => (await import('./clearances.screen.js')).ClearancesScreen,
    ),
    page('securite/duerp', 'safety.read', async () => (await import('./duerp.screen.js')).DuerpScreen),
    page('securite/regles', 'safety.read', async () => (await import('./rules.screen.js')).RulesScreen),
    page('securite/incidents', 'permit.read', async () => (await import('./incidents.screen.js')).IncidentsScreen),
    page('securite/refus', 'permit.read', async () => (await import('./refusals.screen.js')).RefusalsScreen),
    page('securite/accidents', 'accident.read', async () => (await import('./accidents.screen.js')).AccidentsScreen),
  ],
};
