import { type Cents, type CivilDate, formatCents, type Refusal, transitions } from '@etabli/kernel';

/** Who gives, and by which right. */
export const AGREEMENT_KINDS = ['state', 'region', 'local', 'sponsor', 'patronage', 'tax'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** The three thirds of the money of a school; sales are the billing's. */
export type MoneySource = 'public' | 'tax' | 'sponsor';
export const SOURCE_OF: Readonly<Record<AgreementKind, MoneySource>> = {
  state: 'public',
  region: 'public',
  local: 'public',
  sponsor: 'sponsor',
  patronage: 'sponsor',
  tax: 'tax',
};

type GiverRole = 'funder' | 'sponsor' | 'apprenticeship_tax_payer';
/** What the organisation must be to the school; a funder may give in any way. */
const ROLES_OF: Readonly<Record<MoneySource, readonly GiverRole[]>> = {
  public: ['funder'],
  sponsor: ['funder', 'sponsor'],
  tax: ['funder', 'apprenticeship_tax_payer'],
};

export const INSTALMENT_KINDS = ['plain', 'advance', 'interim', 'balance'] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];

/** Expected, asked for, paid; each step can be taken back. */
export const INSTALMENT_TRANSITIONS = transitions({
  expected: ['claimed', 'received'],
  claimed: ['received', 'expected'],
  received: ['claimed', 'expected'],
});
export const INSTALMENT_STATES = INSTALMENT_TRANSITIONS.states;
export type InstalmentState = (typeof INSTALMENT_STATES)[number];

export interface AgreementTerms {
  readonly kind: AgreementKind;
  readonly amountCents: Cents;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

export interface HeldRole {
  readonly role: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** All that speaks against an agreement with somebody of these roles and these instalments. */
export function agreementRefusals(
  terms: AgreementTerms,
  roles: readonly HeldRole[],
  instalmentCents: readonly Cents[],
): Refusal[] {
  const fits: readonly string[] = ROLES_OF[SOURCE_OF[terms.kind]];
  const held = roles.some(
    ({ role, validFrom, validTo }) =>
      fits.includes(role) && validFrom <= terms.endsOn && (validTo === null || validTo >= terms.startsOn),
  );
  return [
    ...(terms.endsOn < terms.startsOn ? [{ code: 'agreement.days' }] : []),
    ...(held ? [] : [{ code: 'agreement.no_role' }]),
    ...sumRefusals(terms.amountCents, instalmentCents),
  ];
}

/** The instalments never exceed what was granted. */
export function sumRefusals(amountCents: Cents, instalmentCents: readonly Cents[]): Refusal[] {
  const sum = sumOf(instalmentCents);
  return sum > amountCents
    ? [{ code: 'agreement.instalments', params: { sum: formatCents(sum), amount: formatCents(amountCents) } }]
    : [];
}

export interface InstalmentFacts {
  readonly state: InstalmentState;
  readonly claimedOn: CivilDate | null;
}
export type InstalmentStep = 'claim' | 'receive' | 'undo';

/** Where a step leads: one step back from `received` is `claimed` when it was asked for. */
export function stepTarget({ state, claimedOn }: InstalmentFacts, step: InstalmentStep): InstalmentState {
  if (step === 'claim') return 'claimed';
  if (step === 'receive') return 'received';
  return state === 'received' && claimedOn !== null ? 'claimed' : 'expected';
}

export function stepRefusals(
  instalment: InstalmentFacts,
  step: InstalmentStep,
  on: CivilDate | null,
  today: CivilDate,
): Refusal[] {
  const allowed = INSTALMENT_TRANSITIONS.can(instalment.state, stepTarget(instalment, step));
  return [
    ...(allowed && !(step === 'claim' && instalment.state === 'received')
      ? []
      : [{ code: step === 'undo' ? 'instalment.nothing_to_undo' : `instalment.${instalment.state}` }]),
    ...(on !== null && on > today ? [{ code: 'instalment.in_future' }] : []),
    ...(step === 'receive' && on !== null && instalment.claimedOn !== null && on < instalment.claimedOn
      ? [{ code: 'instalment.before_claim' }]
      : []),
  ];
}

export const sumOf = (cents: readonly Cents[]): Cents => cents.reduce((sum, one) => sum + one, 0);

export const AGREEMENT_STATES = ['coming', 'running', 'over'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];
