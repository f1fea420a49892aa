import type { EstimateInput, InquiryInput } from '@etabli/workshop';
import type { Stroke } from '../drawing.js';
import type { Step } from './steps.js';

/** What an hour of work is sold for, and of two dearer families, in cents. */
export const MARKET_RATES = { any: 4200, 'Découpe laser': 5800, 'Presse plieuse': 5200 } as const;

/** What an hour costs the school, in cents. */
export const WORKSHOP_COSTS = { trainerCentsPerHour: 3900, youthsPerTrainer: 10, trainingCentsPerHour: 850 } as const;

type Operation = Omit<EstimateInput['parts'][number]['operations'][number], 'catalogueOperationId'> & { step?: Step };
interface DemoPart extends Omit<EstimateInput['parts'][number], 'operations'> {
  readonly operations: readonly Operation[];
}

export interface DemoInquiry extends Omit<InquiryInput, 'customerId' | 'receivedOn' | 'wantedOn'> {
  /** place in DEMO_CUSTOMERS; none: somebody new */
  readonly customer?: number;
  /** received so many days before the day of loading */
  readonly daysAgo: number;
  readonly wantedInDays?: number;
  readonly plans: readonly ('pdf' | 'pdf-revised' | 'picture' | 'dxf')[];
  readonly parts?: readonly DemoPart[];
  readonly discountBp?: number;
  /** how far it went */
  readonly ending: 'new' | 'estimated' | 'quoted' | 'ordered' | 'lost';
  readonly reason?: string;
}

const BRACKET: DemoPart = {
  label: 'Support de panneau, acier galvanisé',
  quantity: '24',
  unit: 'pièce',
  operations: [
    { step: 'debit' },
    { step: 'plie' },
    { step: 'perce' },
    { step: 'mig' },
    { step: 'finit', marginBp: 500 },
  ],
  materials: [
    { label: 'Tôle S235 ép. 5 mm', unit: 'kilogram', quantity: '86', unitCost: '1.65', wasteBp: 1200, marginBp: 2000 },
    { label: 'Visserie inox M10', unit: 'box', quantity: '2', unitCost: '18.4', marginBp: 1500 },
  ],
  subcontracts: [
    { supplier: 'Galvanisation du Rhône', what: 'Galvanisation à chaud', costCents: 21_000, days: 8, marginBp: 1500 },
  ],
};

const GATE: DemoPart = {
  label: 'Portillon de jardin 1,20 m',
  quantity: '1',
  unit: 'pièce',
  operations: [{ step: 'trace' }, { step: 'debit' }, { step: 'monte' }, { step: 'mig' }, { step: 'finit' }],
  materials: [
    { label: 'Tube carré 40 × 40 × 2', unit: 'metre', quantity: '14', unitCost: '4.9', wasteBp: 800, marginBp: 2000 },
  ],
  subcontracts: [
    { supplier: 'Laquage Express', what: 'Thermolaquage RAL 7016', costCents: 9500, days: 6, marginBp: 1000 },
  ],
};

export const DEMO_INQUIRIES: readonly DemoInquiry[] = [
  {
    customer: 5,
    subject: 'Supports de panneaux',
    quantity: '24, peut-être 48',
    channel: 'mail',
    daysAgo: 38,
    wantedInDays: 45,
    plans: ['pdf', 'dxf'],
    parts: [BRACKET],
    discountBp: 300,
    ending: 'ordered',
  },
  {
    customer: 23,
    subject: 'Portillon de jardin',
    details: 'Passer mesurer sur place un mercredi.',
    quantity: '1',
    channel: 'visit',
    daysAgo: 9,
    wantedInDays: 30,
    plans: ['picture'],
    parts: [GATE],
    ending: 'quoted',
  },
  {
    customer: 2,
    subject: 'Carters de protection',
    quantity: '2 séries de 12',
    channel: 'mail',
    daysAgo: 5,
    wantedInDays: 40,
    plans: ['pdf', 'pdf-revised', 'dxf'],
    parts: [{ ...BRACKET, label: 'Carter de protection', quantity: '12', subcontracts: [] }],
    ending: 'estimated',
  },
  {
    contactName: 'Hélène Morand',
    contactDetails: '06 00 00 00 58',
    subject: 'Garde-corps de terrasse',
    quantity: 'environ 7 m',
    channel: 'phone',
    daysAgo: 1,
    plans: ['picture', 'pdf'],
    ending: 'new',
  },
  {
    customer: 12,
    subject: 'Rayonnage d’atelier',
    quantity: '4 travées',
    channel: 'letter',
    daysAgo: 26,
    plans: [],
    ending: 'lost',
    reason: 'Le client a trouvé d’occasion.',
  },
];

/** A bent bracket with its two holes, as sketched. */
export const SKETCH: readonly Stroke[] = [
  { line: [70, 240, 330, 240], thick: 8 },
  { line: [330, 240, 330, 70], thick: 8 },
  { circle: [130, 240, 14], ink: 'mark' },
  { circle: [330, 120, 14], ink: 'mark' },
  { line: [70, 270, 330, 270], ink: 'tool', thick: 2 },
  { line: [370, 70, 370, 240], ink: 'tool', thick: 2 },
];
