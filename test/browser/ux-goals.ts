import type { Goal } from '../harness/ux-report.js';

/** What `npm run ux` compares each journey with; without seconds where a person has not been promised any. */
export const GOALS = {
  oneOperation: { id: 'U1', scenario: 'douze jeunes sur une opération', goalTaps: 3, goalMilliseconds: 6_000 },
  threePrefilled: { id: 'U2', scenario: 'trois opérations, tableau préparé', goalTaps: 3, goalMilliseconds: 8_000 },
  threeFromBlank: { id: 'U2', scenario: 'trois opérations, tableau vide', goalTaps: 16 },
  exceptions: {
    id: 'U3',
    scenario: 'tableau préparé, un absent, un changement à dix heures',
    goalTaps: 7,
    goalMilliseconds: 20_000,
  },
  undo: { id: 'U4', scenario: 'tout le lot annulé', goalTaps: 1 },
  unlocked: { id: 'U5', scenario: 'son visage, puis quatre chiffres', goalTaps: 5 },
  replayed: { id: 'U7', scenario: 'huit heures sans réseau, rejouées deux fois\u202f: heures en double' },
  rollCall: { id: 'U8', scenario: 'l’appel, un absent, un retard', goalTaps: 4, goalMilliseconds: 10_000 },
  assessment: {
    id: 'U9',
    scenario: 'fin d’opération, douze jeunes évalués dont quatre autrement',
    goalTaps: 6,
    goalMilliseconds: 20_000,
  },
  targets: { id: 'U10', scenario: 'cibles trop petites ou trop proches' },
  feedback: { id: 'U11', scenario: 'de la touche à l’image, la plus lente', goalMilliseconds: 100 },
  firstLoad: { id: 'U11', scenario: 'premier chargement de l’atelier, sans rien en cache', goalMilliseconds: 2_000 },
} as const satisfies Record<string, Goal>;
