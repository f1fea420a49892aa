import type { CustomerRoleKind } from '@etabli/customers';

/** How a line that is nothing of a client is set aside: on an account, or for the firm that keeps the other books. */
export const ASIDE = {
  fees: { asideAs: 'bank_fee', account: '627000', accountLabel: 'Services bancaires', note: null },
  grant: { asideAs: 'grant', account: '740000', accountLabel: 'Subventions d’exploitation', note: null },
  supplier: { asideAs: 'supplier', account: null, accountLabel: null, note: 'Saisi par le cabinet comptable' },
} as const;

export interface MonthlyMovement {
  readonly kind: keyof typeof ASIDE;
  readonly way: 'in' | 'out';
  readonly dayOfMonth: number;
  readonly cents: number;
  readonly name: string;
  readonly text: string;
  /** by which Établi proposes to set it aside */
  readonly words: string;
}

/** What the bank moves every month beside the clients. */
export const MONTHLY: readonly MonthlyMovement[] = [
  {
    kind: 'supplier',
    way: 'out',
    dayOfMonth: 5,
    cents: -1450_00,
    name: 'Foncière des Forges',
    text: 'LOYER ATELIER',
    words: 'loyer atelier',
  },
  {
    kind: 'grant',
    way: 'in',
    dayOfMonth: 12,
    cents: 6200_00,
    name: 'Fondation des métiers',
    text: 'SOUTIEN AUX ATELIERS',
    words: 'soutien aux ateliers',
  },
  {
    kind: 'supplier',
    way: 'out',
    dayOfMonth: 18,
    cents: -2318_40,
    name: 'Aciers de la Plaine',
    text: 'PRLV ACIERS',
    words: 'prlv aciers',
  },
  {
    kind: 'fees',
    way: 'out',
    dayOfMonth: 20,
    cents: -12_90,
    name: 'Banque de démonstration',
    text: 'FRAIS TENUE DE COMPTE',
    words: 'frais tenue de compte',
  },
];

/** What some clients are beside, by their place in DEMO_CUSTOMERS. */
export const DEMO_ROLES: readonly { customer: number; role: CustomerRoleKind; note: string | null }[] = [
  { customer: 0, role: 'sponsor', note: 'Soutient l’école depuis son ouverture' },
  { customer: 0, role: 'placement_host', note: null },
  { customer: 3, role: 'apprenticeship_tax_payer', note: 'Solde de la taxe versé chaque printemps' },
  { customer: 8, role: 'placement_host', note: null },
  { customer: 12, role: 'apprenticeship_tax_payer', note: null },
  { customer: 15, role: 'sponsor', note: 'Donne des chutes d’acier' },
];
