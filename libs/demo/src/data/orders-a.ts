import { course, type DemoOrder, goods, service } from './order-shape.js';

const a = (
  customer: number | null,
  title: string,
  rest: Omit<DemoOrder, 'group' | 'customer' | 'title'>,
): DemoOrder => ({
  group: 'A',
  customer,
  title,
  ...rest,
});

/** Boilermaking, for the group of atelier@demo.example. */
export const ORDERS_A: readonly DemoOrder[] = [
  a(null, 'Exercices de soudage et de roulage du groupe A', {
    ...course(0, 400, 1.2, 60, 'in_work'),
    lines: [
      goods('Éprouvettes soudées', 400, 0, { mig: 700, tig: 500, controle: 100 }),
      goods('Viroles d’entraînement', 60, 0, { trace: 200, roule: 300, monte: 200 }),
    ],
  }),
  a(null, 'Servantes et rayonnages de l’atelier', {
    ...course(3, 400, 1.2, 40, 'in_work'),
    lines: [
      goods('Servante d’atelier', 12, 0, { debit: 200, plie: 300, monte: 200, mig: 200, finit: 150 }),
      goods('Rayonnage à tôles', 4, 0, { debit: 150, mig: 150 }),
    ],
  }),
  a(1, 'Trémie de chargement 1 200 × 1 200', {
    reference: 'CDE 24-118',
    ...course(1, 17, 1.5, 4, 'delivered'),
    lines: [
      goods('Trémie tôle 3 mm, brides percées', 2, 640, {
        trace: 6,
        debit: 12,
        plie: 18,
        perce: 8,
        monte: 12,
        mig: 30,
        finit: 10,
      }),
      service('Contrôle dimensionnel avec relevé', { controle: 4 }),
    ],
  }),
  a(2, 'Cuve inox 300 l avec couvercle', {
    reference: 'LMA/2231',
    ...course(4, 22, 1.7, -6, 'twice'),
    lines: [
      goods('Cuve inox 304 roulée, 300 l', 3, 1450, { trace: 6, debit: 9, roule: 21, monte: 12, tig: 48, finit: 15 }),
      goods('Couvercle bombé avec charnière', 3, 330, { debit: 4, plie: 8, tig: 12, finit: 6 }),
    ],
  }),
  a(7, 'Carters de protection pour extrudeuse', {
    reference: 'PR-5567',
    ...course(10, 14, 1.3, 3, 'delivered'),
    lines: [
      goods('Carter tôle 2 mm avec regard', 6, 540, { trace: 4, debit: 12, plie: 24, perce: 10, mig: 18, finit: 8 }),
    ],
  }),
  a(11, 'Gaines rectangulaires et pièces de transformation', {
    reference: 'VSE 0912',
    ...course(16, 18, 1.6, 5, 'twice'),
    lines: [
      goods('Gaine 600 × 400, longueur 1,5 m', 10, 720, { trace: 4, debit: 15, plie: 30, monte: 20, finit: 5 }),
      goods('Pièce de transformation carré-rond', 4, 210, { trace: 12, debit: 5, plie: 12, roule: 8, mig: 12 }),
    ],
  }),
  a(6, 'Supports de fûts inox', {
    ...course(22, 12, 1.4, 2, 'delivered', 'part'),
    lines: [goods('Support deux fûts, tube inox', 14, 980, { debit: 14, perce: 7, monte: 20, tig: 32, finit: 12 })],
  }),
  a(17, 'Conduit et entonnoir à plaquettes', {
    reference: 'EBL-77',
    ...course(27, 19, 1.9, -9, 'delivered'),
    lines: [
      goods('Entonnoir à plaquettes 2 m³', 1, 890, { trace: 10, debit: 10, plie: 16, mig: 28, finit: 8 }),
      goods('Conduit roulé Ø 400', 3, 480, { debit: 6, roule: 18, monte: 9, mig: 21, controle: 3 }),
    ],
  }),
  a(12, 'Bacs de rétention 1 000 l', {
    reference: 'FSC 14-02',
    ...course(34, 15, 1.2, 6, 'delivered'),
    lines: [
      goods('Bac de rétention tôle 4 mm, caillebotis', 4, 1320, {
        debit: 12,
        plie: 20,
        monte: 12,
        mig: 40,
        finit: 10,
        controle: 4,
      }),
    ],
  }),
  a(13, 'Hotte inox de cuisine, 3 m', {
    reference: 'GC-HOTTE',
    ...course(40, 20, 1.8, -4, 'delivered', 'unpaid'),
    lines: [
      goods('Hotte inox 304 avec gorge et support de filtres', 1, 1180, {
        trace: 10,
        debit: 12,
        plie: 26,
        monte: 12,
        tig: 40,
        finit: 24,
      }),
      service('Livraison et aide à la pose', { pose: 8 }, 60),
    ],
  }),
  a(16, 'Goulottes de chutes papier', {
    ...course(47, 13, 1.5, 3, 'twice'),
    lines: [
      goods('Goulotte coudée tôle 2 mm', 5, 430, { trace: 6, debit: 10, plie: 20, monte: 8, mig: 15, finit: 6 }),
      goods('Trappe de visite', 5, 95, { debit: 4, plie: 5, perce: 4 }),
    ],
  }),
  a(15, 'Réservoir d’huile 120 l', {
    reference: 'SOU-3301',
    ...course(53, 12, 0.95, 4, 'delivered'),
    lines: [
      goods('Réservoir tôle 3 mm, éprouvé', 2, 280, { debit: 6, plie: 10, perce: 5, mig: 24, controle: 6, finit: 6 }),
    ],
  }),
  a(9, 'Bennes basculantes pour vergers', {
    reference: 'VDP 8',
    ...course(58, 18, 1.6, -11, 'delivered', 'disputed'),
    lines: [
      goods('Benne basculante 500 l', 4, 1240, {
        trace: 6,
        debit: 16,
        plie: 24,
        perce: 8,
        monte: 16,
        mig: 44,
        finit: 12,
      }),
    ],
  }),
  a(19, 'Carénages de chaufferie', {
    reference: 'BC 2026-41',
    ...course(66, 14, 1.4, 5, 'delivered', 'part'),
    lines: [
      goods('Carénage tôle laquée, fixations', 8, 620, {
        trace: 4,
        debit: 12,
        plie: 28,
        perce: 12,
        monte: 12,
        finit: 8,
      }),
    ],
  }),
  a(1, 'Trémie vibrante, reprise de série', {
    reference: 'CDE 24-203',
    ...course(72, 16, 2.0, -7, 'delivered'),
    lines: [
      goods('Trémie tôle 4 mm, brides percées', 2, 780, {
        trace: 5,
        debit: 12,
        plie: 18,
        perce: 8,
        monte: 10,
        mig: 30,
        finit: 8,
      }),
    ],
  }),
  a(2, 'Bacs à caillé inox', {
    reference: 'LMA/2410',
    ...course(80, 15, 1.5, 4, 'delivered', 'draft'),
    lines: [
      goods('Bac inox 200 l sur pieds', 4, 1680, { debit: 10, plie: 20, monte: 12, tig: 40, finit: 16, controle: 4 }),
    ],
  }),
  a(7, 'Carters, deuxième série', {
    reference: 'PR-5702',
    ...course(88, 13, 1.3, 2, 'checked'),
    lines: [
      goods('Carter tôle 2 mm avec regard', 8, 720, { trace: 2, debit: 14, plie: 30, perce: 12, mig: 22, finit: 10 }),
    ],
  }),
  a(11, 'Caissons de filtration', {
    reference: 'VSE 1033',
    ...course(86, 60, 1.6, -6, 'in_work'),
    lines: [
      goods('Caisson de filtration soudé étanche', 3, 960, {
        trace: 9,
        debit: 15,
        plie: 30,
        monte: 18,
        mig: 54,
        finit: 12,
        controle: 6,
      }),
      service('Peinture chez un confrère, suivi', { finit: 4 }, 380),
    ],
  }),
  a(12, 'Châssis soudés pour moules', {
    reference: 'FSC 15-07',
    ...course(91, 60, 1.4, 9, 'in_work'),
    lines: [goods('Châssis en profilés HEA 100', 2, 1520, { debit: 10, perce: 12, monte: 20, mig: 44, controle: 6 })],
  }),
  a(17, 'Silo à granulés 3 m³', {
    reference: 'EBL-91',
    ...course(94, 60, 1.5, 22, 'in_work'),
    lines: [
      goods('Silo tôle galvanisée démontable', 1, 1650, {
        trace: 12,
        debit: 14,
        plie: 30,
        perce: 14,
        monte: 24,
        controle: 4,
      }),
    ],
  }),
  a(15, 'Tables de soudage perforées', {
    ...course(99, 60, 1.4, 34, 'released'),
    lines: [goods('Table de soudage 1 500 × 1 000', 3, 1410, { debit: 9, perce: 30, monte: 15, mig: 30, finit: 9 })],
  }),
];
