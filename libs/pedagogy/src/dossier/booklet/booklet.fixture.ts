import { addDays } from '@etabli/kernel';
import type { BookletFacts } from './booklet.print.js';
import type { Skills } from '../facts/skill.facts.js';
import type { DoneWork } from '../facts/work.facts.js';
import type { PrintedReview } from '../../review/progress-review.queries.js';

const ENTERED = '2024-09-02';
const words = (length: number): string =>
  'Il prépare son poste, lit le plan et rend compte. '.repeat(50).slice(0, length);
const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

const NO_SKILLS: Skills = { diploma: null, scale: [], units: [], skills: [], proofs: [], rule: [] };

/** A youth who came this morning: no group, no diploma, nothing done. */
export const barelyThere = (change: Partial<BookletFacts> = {}): BookletFacts => ({
  youth: {
    id: 'y',
    firstName: 'Lina',
    lastName: 'Martin',
    bornOn: '2009-03-01',
    enrolledOn: null,
    leftOn: null,
    frameworkId: null,
    groupName: null,
    trade: null,
    trainerName: null,
    stays: [],
    placements: [],
  },
  attendance: null,
  skills: NO_SKILLS,
  works: [],
  photos: { agreed: false, photos: [] },
  results: { classes: [], units: [], examsShown: true, decision: null },
  reviews: [],
  calendar: [],
  ...change,
});

/** How much of everything. */
export interface Much {
  readonly competences: number;
  readonly proofsEach: number;
  readonly works: number;
  readonly reviews: number;
  /** paths of sound pictures */
  readonly pictures: readonly string[];
}

/** Two years of hard work, with texts as long as the forms allow. */
export function twoYears({ competences, proofsEach, works, reviews, pictures }: Much): BookletFacts {
  const base = barelyThere();
  return {
    youth: {
      ...base.youth,
      enrolledOn: ENTERED,
      groupName: 'Chaudronnerie 2',
      trade: 'Chaudronnerie',
      trainerName: 'Karim Benali',
      frameworkId: 'f',
      stays: times(4, (i) => ({
        groupName: `Groupe ${i}`,
        fromOn: addDays(ENTERED, 180 * i),
        toOn: addDays(ENTERED, 180 * i + 179),
      })),
      placements: times(6, (i) => ({
        hostName: `Ateliers du Rhône ${i}`,
        fromOn: addDays(ENTERED, 100 * i),
        toOn: addDays(ENTERED, 100 * i + 20),
        attestedDays: 14,
      })),
    },
    attendance: {
      fromOn: ENTERED,
      toOn: '2026-07-03',
      due: 700,
      called: 690,
      present: 650,
      late: 20,
      excused: 20,
      unexcused: 20,
    },
    skills: muchSkill(competences, proofsEach),
    works: times(works, workOf),
    photos: {
      agreed: true,
      photos: pictures.map((path, i) => ({
        name: `photo-${i + 1}.jpg`,
        path,
        caption: `Pièce ${i + 1}`,
        takenOn: addDays(ENTERED, 20 * i),
        orderId: `o${i}`,
        orderTitle: `Trémie de chargement ${i}`,
        operationTitle: 'Soudage MIG du châssis',
      })),
    },
    results: {
      classes: times(12, (i) => ({ subject: `Matière ${i}`, unitCodes: ['UG1'], tests: 8, average: '12,5' })),
      units: times(24, (i) => ({
        session: `Session ${2024 + (i % 3)}`,
        unitCode: `UP${1 + (i % 8)}`,
        result: '13/20',
        validated: true,
      })),
      examsShown: true,
      decision: 'Admis, session 2026, le 03/07/2026',
    },
    reviews: times(reviews, (i) => reviewOf(i, i === reviews - 1 ? 'final' : 'intermediate')),
    calendar: times(20, (i) => ({
      label: `Période ${i}`,
      fromOn: addDays(ENTERED, 30 * i),
      toOn: addDays(ENTERED, 30 * i + 12),
    })),
  };
}

function muchSkill(competences: number, proofsEach: number): Skills {
  const tops = Math.ceil(competences / 10);
  const skill = (id: string, parentId: string | null, index: number): Skills['skills'][number] => ({
    id,
    code: id,
    title: `Réaliser et contrôler un élément selon le dossier technique, compétence ${index}`,
    parentId,
    unitCodes: [`UP${1 + (index % 3)}`],
    level: parentId === null ? null : 1 + (index % 4),
    count: parentId === null ? 0 : proofsEach,
    newestOn: '2026-06-01',
    strength: 40 + (index % 60),
    verdict: `${proofsEach} preuves, la dernière il y a 3 mois`,
    own: 1 + (index % 4),
  });
  const parts = times(competences, (i) =>
    skill(`C${1 + Math.floor(i / 10)}.${1 + (i % 10)}`, `C${1 + Math.floor(i / 10)}`, i),
  );
  return {
    diploma: { id: 'f', title: 'CAP d’essai', version: '2026', legalText: 'Texte inventé pour l’essai', level: 3 },
    scale: times(4, (i) => ({
      value: i + 1,
      label: ['Non maîtrisé', 'En cours', 'Satisfaisant', 'Très bonne maîtrise'][i]!,
      colour: '#2b8a3e',
    })),
    units: times(3, (i) => ({
      id: `u${i}`,
      code: `UP${i + 1}`,
      title: 'Fabriquer un ouvrage',
      kind: 'professional' as const,
      blockCode: `B${i}`,
      blockTitle: 'Fabrication',
      examCode: `EP${i + 1}`,
      coefficient: '4.00',
      mode: 'ponctuel pratique',
      duration: '15 h',
    })),
    skills: [...times(tops, (i) => skill(`C${i + 1}`, null, i)), ...parts],
    proofs: parts.flatMap(({ id }) =>
      times(proofsEach, (i) => ({
        id: `${id}-${i}`,
        competenceId: id,
        level: 1 + (i % 4),
        assessedOn: addDays('2026-06-01', -10 * i),
        byName: 'Karim Benali',
        source: 'operation' as const,
        comment: words(500),
        operationTitle: 'Soudage MIG du châssis et de ses renforts',
        orderNumber: 'OF-2026-00042',
        orderTitle: 'Trémie de chargement pour la ligne de conditionnement',
      })),
    ),
    rule: ['Le niveau montré est le meilleur des trois derniers.'],
  };
}

const workOf = (index: number): DoneWork => ({
  orderId: `o${index}`,
  number: `OF-2026-${index}`,
  title: `Trémie de chargement pour la ligne de conditionnement ${index}`,
  customer: { name: index % 2 ? 'Mécanique du Rhône' : null },
  fromOn: addDays('2026-06-01', -4 * index),
  toOn: addDays('2026-06-10', -4 * index),
  minutes: 960,
  deliveredOn: null,
  lines: [],
  operations: times(8, (i) => ({
    id: `p${i}`,
    title: `Opération ${i} de pliage et de soudage`,
    machineName: 'Plieuse',
    rework: i === 7,
    minutes: 120,
  })),
});

const reviewOf = (index: number, kind: PrintedReview['kind']): PrintedReview => ({
  id: `r${index}`,
  seriesId: `s${index}`,
  version: 1,
  studentId: 'y',
  kind,
  heldOn: addDays(ENTERED, 60 * index),
  acquired: words(2000),
  toImprove: words(2000),
  nextGoals: words(2000),
  youthWords: words(2000),
  reason: null,
  writtenBy: null,
  writtenByName: 'Karim Benali',
  writtenAt: new Date('2026-06-01T10:00:00Z'),
  validatedAt: new Date('2026-06-01T10:00:00Z'),
  validatedBy: null,
  validatedByName: 'Directrice',
  signatures: [],
});
