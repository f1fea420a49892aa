import { USUAL_SCALE } from '../framework/framework.rules.js';
import type { ImportedFramework } from './imported-framework.rules.js';

const claim = { verification: 'to_verify', source: 'Journal officiel du …' } as const;

/** What the template shows: one row at least in each list, of a diploma that does not exist. */
export const TEMPLATE: ImportedFramework = {
  ...claim,
  code: 'CAP-EXEMPLE',
  title: 'CAP Exemple (à remplacer)',
  level: 3,
  legalText: 'Arrêté du … (à compléter)',
  version: '2026',
  validFromSession: 2028,
  validToSession: null,
  scaleFixed: false,
  sourceNote: 'Exemple à remplacer ligne par ligne.',
  levelScale: [...USUAL_SCALE],
  blocks: [{ code: 'B1', title: 'Préparation d’une fabrication', ...claim }],
  units: [
    {
      code: 'UP1',
      title: 'Préparation d’une fabrication',
      blockCode: 'B1',
      examCode: 'EP1',
      kind: 'professional',
      coefficient: '4',
      mode: null,
      duration: '3 h',
      ...claim,
    },
  ],
  activities: [{ code: 'A1', title: 'Préparer le travail', blockCode: 'B1', ...claim }],
  tasks: [{ code: 'A1-T1', title: 'Lire les plans', activityCode: 'A1', competenceCodes: ['C1.1'], ...claim }],
  competences: [
    { code: 'C1', title: 'S’informer', parentCode: null, unitCode: 'UP1', otherUnitCodes: [], ...claim },
    { code: 'C1.1', title: 'Lire un plan', parentCode: 'C1', unitCode: 'UP1', otherUnitCodes: [], ...claim },
  ],
  criteria: [{ code: 'C1.1-1', title: 'Les cotes utiles sont relevées', competenceCode: 'C1.1', ...claim }],
  knowledge: [
    { code: 'S1', title: 'Dessin technique', parentCode: null, taxonomicLevel: 3, competenceCodes: ['C1.1'], ...claim },
  ],
  examRules: [
    {
      unitCode: 'UP1',
      candidateCategory: 'school_hors_contrat',
      fromSession: 0,
      mode: 'ponctuelle écrite',
      coefficient: null,
      duration: '3 h',
      ...claim,
    },
  ],
  placements: [{ year: null, weeks: 12, aim: 'Découvrir le métier en entreprise', ...claim }],
  mappings: [],
};
