import type { Stroke } from '../drawing.js';
import type { Step } from './steps.js';

export interface DemoInstruction {
  readonly text: string;
  readonly picture?: readonly Stroke[];
}

export interface DemoCatalogueOperation {
  readonly code: string;
  /** its family in the table of safety */
  readonly family: string | null;
  readonly setupMinutes: number;
  readonly pieceMinutes: string;
  /** of the competences in STEP_FACTS, in their order */
  readonly weights: readonly number[];
  readonly instructions: readonly DemoInstruction[];
}

const FLAT: Stroke = { line: [90, 220, 390, 220], thick: 12 };
const BENT: readonly Stroke[] = [
  { line: [90, 220, 240, 220], thick: 12 },
  { line: [240, 220, 350, 110], thick: 12 },
  { line: [120, 250, 210, 250], ink: 'tool', thick: 20 },
  { circle: [240, 220, 46], ink: 'mark', thick: 5 },
];
const PUNCH: readonly Stroke[] = [
  FLAT,
  { line: [240, 60, 240, 205], ink: 'tool', thick: 22 },
  { line: [180, 250, 225, 250], ink: 'tool', thick: 20 },
  { line: [255, 250, 300, 250], ink: 'tool', thick: 20 },
];
const SQUARE: readonly Stroke[] = [
  { line: [130, 230, 350, 230], thick: 12 },
  { line: [136, 230, 136, 80], thick: 12 },
  { line: [160, 205, 160, 120], ink: 'mark' },
  { line: [160, 205, 260, 205], ink: 'mark' },
];
const SEAM: readonly Stroke[] = [
  { line: [90, 230, 390, 230], thick: 16 },
  { line: [240, 222, 240, 90], thick: 16 },
  { line: [254, 214, 262, 222], ink: 'mark', thick: 18 },
  { line: [350, 110, 285, 190], ink: 'tool', thick: 14 },
];
const SHEATH: readonly Stroke[] = [
  { circle: [240, 150, 80], thick: 10 },
  { circle: [140, 240, 30], ink: 'tool' },
  { circle: [340, 240, 30], ink: 'tool' },
  { circle: [240, 40, 26], ink: 'tool' },
];
const HOLE: readonly Stroke[] = [
  FLAT,
  { line: [240, 60, 240, 190], ink: 'tool', thick: 12 },
  { circle: [240, 220, 24], ink: 'mark' },
];
const CUT: readonly Stroke[] = [
  FLAT,
  { line: [300, 120, 300, 260], ink: 'tool', thick: 8 },
  { line: [90, 260, 300, 260], ink: 'mark', thick: 4 },
];

/** What a youth reads at the bench: short, one gesture a line. */
export const DEMO_CATALOGUE: Readonly<Record<Step, DemoCatalogueOperation>> = {
  trace: {
    code: 'TRA',
    family: 'Poste manuel, sans machine',
    setupMinutes: 15,
    pieceMinutes: '12',
    weights: [100],
    instructions: [
      { text: 'Lis le plan. Dis les cotes à ton formateur.' },
      { text: 'Trace à la pointe à tracer, avec l’équerre.', picture: SQUARE },
      { text: 'Mesure deux fois avant de couper.' },
    ],
  },
  debit: {
    code: 'DEB',
    family: 'Scie à ruban à métaux',
    setupMinutes: 20,
    pieceMinutes: '6',
    weights: [70, 30],
    instructions: [
      { text: 'Mets tes lunettes et tes gants.' },
      { text: 'Serre la barre contre la butée.', picture: CUT },
      { text: 'Coupe la première pièce. Mesure-la.' },
      { text: 'Ébavure chaque pièce.' },
    ],
  },
  plie: {
    code: 'PLI',
    family: 'Presse plieuse',
    setupMinutes: 30,
    pieceMinutes: '4.5',
    weights: [100],
    instructions: [
      { text: 'Choisis le vé : huit fois l’épaisseur de la tôle.' },
      { text: 'Pose la tôle contre la butée.', picture: PUNCH },
      { text: 'Plie une pièce d’essai. Mesure l’angle.', picture: BENT },
      { text: 'L’angle est bon ? Fais la série.' },
    ],
  },
  roule: {
    code: 'ROU',
    family: 'Rouleuse',
    setupMinutes: 30,
    pieceMinutes: '15',
    weights: [100],
    instructions: [
      { text: 'Amorce les deux bords de la tôle.' },
      { text: 'Serre un peu à chaque passage.', picture: SHEATH },
      { text: 'Contrôle le diamètre au gabarit.' },
    ],
  },
  perce: {
    code: 'PER',
    family: 'Perceuse à colonne',
    setupMinutes: 15,
    pieceMinutes: '3',
    weights: [100],
    instructions: [
      { text: 'Attache tes cheveux. Enlève tes gants.' },
      { text: 'Bride la pièce. Ne la tiens jamais à la main.' },
      { text: 'Pointe, perce, puis ébavure.', picture: HOLE },
    ],
  },
  monte: {
    code: 'MON',
    family: 'Poste manuel, sans machine',
    setupMinutes: 20,
    pieceMinutes: '20',
    weights: [100],
    instructions: [
      { text: 'Pose les pièces à blanc, sans souder.' },
      { text: 'Vérifie l’équerrage.', picture: SQUARE },
      { text: 'Pointe en quatre endroits.' },
    ],
  },
  mig: {
    code: 'MIG',
    family: 'Poste MIG/MAG',
    setupMinutes: 20,
    pieceMinutes: '25',
    weights: [100],
    instructions: [
      { text: 'Mets le masque, les gants et le tablier. Allume l’aspiration.' },
      { text: 'Fais un essai sur une chute.' },
      { text: 'Tiens la torche à 45 degrés.', picture: SEAM },
      { text: 'Brosse le cordon. Montre-le.' },
    ],
  },
  tig: {
    code: 'TIG',
    family: 'Poste TIG',
    setupMinutes: 25,
    pieceMinutes: '40',
    weights: [100],
    instructions: [
      { text: 'Affûte l’électrode. Règle le gaz à 8 litres.' },
      { text: 'Tiens la torche droite, l’arc court.', picture: SEAM },
      { text: 'Ajoute le métal goutte à goutte.' },
    ],
  },
  finit: {
    code: 'FIN',
    family: 'Meuleuse portative',
    setupMinutes: 10,
    pieceMinutes: '10',
    weights: [100],
    instructions: [
      { text: 'Mets la visière et le casque antibruit.' },
      { text: 'Meule à plat, sans creuser.' },
      { text: 'Passe la main gantée : aucune arête ne coupe.' },
    ],
  },
  controle: {
    code: 'CTR',
    family: 'Poste manuel, sans machine',
    setupMinutes: 10,
    pieceMinutes: '5',
    weights: [100],
    instructions: [
      { text: 'Nettoie la pièce et l’instrument.' },
      { text: 'Mesure chaque cote du plan.', picture: SQUARE },
      { text: 'Écris la valeur que tu lis, même fausse.' },
    ],
  },
  pose: {
    code: 'POS',
    family: null,
    setupMinutes: 30,
    pieceMinutes: '30',
    weights: [100],
    instructions: [
      { text: 'Charge les pièces dans l’ordre de la pose.' },
      { text: 'Compte les vis et les chevilles.' },
    ],
  },
};

/** One line at the end of the day, in turn. */
export const NEXT_GESTURES = [
  'Finir le pointage du fond, puis contrôler l’équerrage',
  'Reprendre à la pièce 4, la butée est réglée à 120',
  'Attendre la tôle de 3 mm, elle arrive demain matin',
  'Brosser les cordons, puis passer au contrôle',
] as const;
export const WORK_CAPTION = 'Fin de la demi-journée';
export const WORK_PICTURE = SEAM;
