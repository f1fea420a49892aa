import { course, type DemoOrder, goods, metres, service } from './order-shape.js';

const b = (
  customer: number | null,
  title: string,
  rest: Omit<DemoOrder, 'group' | 'customer' | 'title'>,
): DemoOrder => ({
  group: 'B',
  customer,
  title,
  ...rest,
});

/** Metalwork, for the group of atelier2@demo.example. */
export const ORDERS_B: readonly DemoOrder[] = [
  b(null, 'Exercices de traçage, pliage et soudage du groupe B', {
    ...course(0, 400, 1.2, 60, 'in_work'),
    lines: [
      goods('Pièces de traçage et de pliage', 300, 0, { trace: 400, plie: 400, debit: 200 }),
      goods('Cadres d’équerrage soudés', 120, 0, { monte: 300, mig: 600, controle: 100 }),
    ],
  }),
  b(null, 'Chantier-école\u202f: mezzanine de stockage', {
    ...course(5, 400, 1.2, 50, 'in_work'),
    lines: [
      goods('Ossature et plancher', 1, 0, { trace: 120, debit: 250, perce: 150, monte: 250, mig: 250 }),
      goods('Garde-corps et escalier', 1, 0, { debit: 150, monte: 120, mig: 120, finit: 120 }),
    ],
  }),
  b(18, 'Garde-corps du belvédère', {
    reference: 'MARCHÉ 26-014',
    ...course(2, 20, 1.6, 5, 'twice'),
    lines: [
      metres('Garde-corps à barreaudage vertical', '24', 1460, {
        trace: 8,
        debit: 24,
        monte: 30,
        mig: 46,
        finit: 18,
        controle: 4,
      }),
      goods('Main courante cintrée', 4, 260, { debit: 4, roule: 12, tig: 10, finit: 6 }),
    ],
  }),
  b(3, 'Platines et ferrures en série', {
    reference: 'BF 1190',
    ...course(6, 9, 1.1, 2, 'delivered'),
    lines: [goods('Platine 200 × 200 × 10 percée', 120, 780, { debit: 14, perce: 24, finit: 12, controle: 4 })],
  }),
  b(21, 'Portillon de jardin', {
    ...course(11, 11, 1.7, -5, 'delivered'),
    lines: [
      goods('Portillon 1 m, barreaudage et lances', 1, 240, {
        trace: 4,
        debit: 8,
        perce: 4,
        monte: 10,
        mig: 14,
        finit: 8,
      }),
      service('Pose et réglage', { pose: 6 }, 40),
    ],
  }),
  b(14, 'Portail coulissant 4 m', {
    reference: 'PCR-402',
    ...course(14, 18, 1.5, 3, 'delivered'),
    lines: [
      goods('Portail coulissant 4 × 1,80 m', 1, 1290, { trace: 8, debit: 18, perce: 8, monte: 24, mig: 36, finit: 16 }),
      goods('Poteaux et guidage', 1, 310, { debit: 6, perce: 6, mig: 10 }),
    ],
  }),
  b(8, 'Châssis de nacelle', {
    reference: 'AB-7781',
    ...course(21, 16, 1.4, 4, 'delivered'),
    lines: [
      goods('Châssis mécano-soudé', 3, 1180, { trace: 6, debit: 18, perce: 15, monte: 24, mig: 42, controle: 9 }),
    ],
  }),
  b(22, 'Garde-corps d’escalier, logement de plus de deux ans', {
    ...course(26, 12, 1.5, 2, 'delivered'),
    lines: [
      {
        ...service(
          'Fourniture et pose d’un garde-corps, rénovation',
          { trace: 6, debit: 10, monte: 14, mig: 18, finit: 10, pose: 10 },
          390,
        ),
        vatRateBp: 1000,
      },
    ],
  }),
  b(0, 'Escalier quart tournant', {
    reference: 'VIAL 26/88',
    ...course(31, 22, 1.8, -8, 'twice'),
    lines: [
      goods('Limons et marches en tôle larmée', 1, 1380, {
        trace: 14,
        debit: 20,
        plie: 24,
        perce: 12,
        monte: 26,
        mig: 44,
        finit: 14,
      }),
      goods('Garde-corps assorti', 1, 520, { debit: 8, monte: 12, mig: 16, finit: 8 }),
    ],
  }),
  b(19, 'Rampe d’accès PMR', {
    reference: 'BC 2026-17',
    ...course(38, 17, 1.3, 6, 'delivered'),
    lines: [
      metres('Rampe antidérapante, pente 5 %', '8.5', 1240, {
        trace: 10,
        debit: 18,
        perce: 8,
        monte: 22,
        mig: 34,
        finit: 8,
        controle: 4,
      }),
      service('Livraison et assemblage sur place', { pose: 10 }, 90),
    ],
  }),
  b(4, 'Piètements de tables', {
    ...course(44, 6, 1.2, 8, 'cancelled'),
    lines: [goods('Piètement en tube carré, thermolaqué', 16, 860, { debit: 16, monte: 20, mig: 26, finit: 16 })],
  }),
  b(13, 'Verrière d’intérieur', {
    reference: 'GC-VERR',
    ...course(50, 16, 1.7, -3, 'delivered', 'unpaid'),
    lines: [
      goods('Verrière fixe 3 × 2,20 m, sans vitrage', 1, 870, {
        trace: 8,
        debit: 18,
        perce: 10,
        monte: 26,
        mig: 34,
        finit: 20,
      }),
      service('Pose', { pose: 10 }, 50),
    ],
  }),
  b(5, 'Marchepieds et butées de quai', {
    reference: 'TM-660',
    ...course(57, 12, 1.4, 4, 'delivered'),
    lines: [
      goods('Marchepied escamotable', 6, 420, { debit: 10, perce: 8, monte: 12, mig: 22, finit: 8 }),
      goods('Butée de quai', 10, 380, { debit: 6, perce: 6, mig: 14 }),
    ],
  }),
  b(23, 'Marquise d’entrée', {
    ...course(63, 11, 1.6, -6, 'delivered', 'unpaid'),
    lines: [goods('Marquise acier 1,60 m', 1, 310, { trace: 6, debit: 10, roule: 8, monte: 10, tig: 14, finit: 10 })],
  }),
  b(20, 'Garde-corps de passerelle', {
    reference: 'SMB-26-3',
    ...course(69, 17, 1.5, 5, 'delivered', 'disputed'),
    lines: [
      metres('Garde-corps à lisses, prêt à galvaniser', '36', 1720, {
        trace: 6,
        debit: 26,
        perce: 14,
        monte: 32,
        mig: 40,
        controle: 6,
      }),
    ],
  }),
  b(10, 'Ferrures de charpente', {
    reference: 'COU-19',
    ...course(77, 12, 1.2, 2, 'twice', 'draft'),
    lines: [
      goods('Sabot de poutre', 40, 560, { debit: 10, plie: 18, perce: 14, mig: 16 }),
      goods('Étrier à âme', 24, 420, { debit: 8, plie: 12, perce: 10, mig: 10, finit: 6 }),
    ],
  }),
  b(18, 'Grilles de défense de la mairie', {
    reference: 'MARCHÉ 26-031',
    ...course(83, 16, 1.5, 3, 'partly'),
    lines: [
      goods('Grille de défense 1,20 × 1,00 m', 8, 980, {
        trace: 6,
        debit: 18,
        perce: 8,
        monte: 22,
        mig: 30,
        finit: 12,
      }),
      goods('Grille de soupirail', 6, 240, { debit: 6, monte: 8, mig: 10, finit: 4 }),
    ],
  }),
  b(0, 'Passerelle de visite', {
    reference: 'VIAL 26/131',
    ...course(85, 60, 1.6, -4, 'in_work'),
    lines: [
      goods('Passerelle 5 m avec garde-corps', 1, 1980, {
        trace: 10,
        debit: 26,
        perce: 16,
        monte: 34,
        mig: 56,
        controle: 8,
      }),
    ],
  }),
  b(14, 'Pergola acier 4 × 3 m', {
    reference: 'PCR-447',
    ...course(99, 60, 1.4, 30, 'released'),
    lines: [
      goods('Pergola démontable', 1, 1360, { trace: 8, debit: 20, perce: 16, monte: 24, mig: 20, finit: 14 }),
      service('Pose', { pose: 12 }, 70),
    ],
  }),
];
