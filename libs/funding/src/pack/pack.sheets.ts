import { createHash } from 'node:crypto';
import { type CivilDate, formatCents, formatDay, formatMonth, formatRate } from '@etabli/kernel';
import type { Sheet } from '@etabli/platform';
import type { PackCost, PackFacts, PackHours } from './pack.queries.js';

const STATES = { expected: 'Attendu', claimed: 'Demandé', received: 'Reçu' } as const;
const INSTALMENT_WORDS = {
  plain: 'Versement',
  advance: 'Avance',
  interim: 'Acompte sur factures',
  balance: 'Solde',
} as const;
const KINDS = {
  state: 'État',
  region: 'Région',
  local: 'Collectivité',
  sponsor: 'Parrainage',
  patronage: 'Mécénat',
  tax: 'Taxe d’apprentissage',
} as const;
const COST_WORDS = { purchase: 'Facture', staff: 'Salaire', other: 'Autre' } as const;
const NONE = '–';

/** 125 → « 2 h 05 ». */
const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}\u00a0h${minutes % 60 ? `\u00a0${String(minutes % 60).padStart(2, '0')}` : ''}`;
const day = (on: CivilDate | null): string => (on === null ? NONE : formatDay(on));
const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
const youths = (count: number): string => `${count} jeune${count > 1 ? 's' : ''}`;

const labelled = (label: string, kind: string): string =>
  label.toLowerCase().startsWith(kind.toLowerCase()) ? label : `${label} (${kind.toLowerCase()})`;

/** A file that goes with the summary, and where it stands in the ZIP. */
export interface PackCopy {
  readonly path: string;
  readonly fileId: string;
  readonly says: string;
}

/** The copies: invoices that are paid, then the papers of the agreement. `endings` gives the ending of a file's name. */
export function copiesOf({ costs, papers }: PackFacts, endings: ReadonlyMap<string, string>): PackCopy[] {
  const paid = costs.filter(({ paidOn, fileId }) => paidOn !== null && fileId !== null);
  const at = (index: number): string => String(index + 1).padStart(3, '0');
  return [
    ...paid.map((cost, index) => ({
      path: `factures/${at(index)}-${word(`${cost.supplierName ?? ''} ${cost.invoiceNumber ?? ''}`)}.${endings.get(cost.fileId!) ?? 'bin'}`,
      fileId: cost.fileId!,
      says: `${cost.label}, payée le ${formatDay(cost.paidOn!)}`,
    })),
    ...papers.map(({ label, keptOn, fileId }, index) => ({
      path: `papiers/${at(index)}-${word(label)}.${endings.get(fileId) ?? 'bin'}`,
      fileId,
      says: `${label}, gardé le ${formatDay(keptOn)}`,
    })),
  ];
}

/** A name for a file that every system takes. */
export const word = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'sans-nom';

/** What `sha256sum --check` reads: two spaces, then the path. */
export const manifestOf = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The data of evidence-pack.typ. */
export function printedPack<School>(
  school: School,
  facts: PackFacts,
  { today, by, copies }: { readonly today: CivilDate; readonly by: string; readonly copies: readonly PackCopy[] },
): Record<string, unknown> {
  const { agreement, grant, costs, machineHours, orderHours } = facts;
  return {
    school,
    title: 'Dossier de preuves',
    subtitle: agreement.title,
    date: today,
    facts: [
      ['Financeur', agreement.customerLabel],
      ['Sorte', KINDS[agreement.kind]],
      ['Numéro', agreement.reference ?? ''],
      ['Période', `${formatDay(agreement.startsOn)} – ${formatDay(agreement.endsOn)}`],
      ['Signée le', agreement.signedOn === null ? '' : formatDay(agreement.signedOn)],
      ['Terminée le', agreement.endedOn === null ? '' : `${formatDay(agreement.endedOn)} (${agreement.endedReason})`],
      ['Usage', agreement.restricted ? 'Argent lié à un usage (fonds dédiés)' : 'Libre'],
      ['Dossier fait le', `${formatDay(today)}, par ${by}`],
    ],
    totals: [
      { label: 'Accordé', value: formatCents(agreement.amountCents), strong: true },
      { label: 'Reçu', value: formatCents(agreement.receivedCents) },
      { label: 'Demandé, à recevoir', value: formatCents(agreement.claimedCents) },
      { label: 'Dépenses payées par la convention', value: formatCents(agreement.spentCents) },
      { label: 'Heures d’atelier comptées', value: hours(agreement.sharedMinutes) },
    ],
    conditions: agreement.conditions ?? '',
    instalments: agreement.instalments.map((one) => [
      labelled(one.label, INSTALMENT_WORDS[one.kind]),
      formatDay(one.dueOn),
      day(one.claimedOn),
      day(one.receivedOn),
      STATES[one.state],
      formatCents(one.amountCents),
    ]),
    reports: agreement.reports.map((one) => [
      one.label,
      formatDay(one.dueOn),
      one.sentOn === null ? 'À envoyer' : formatDay(one.sentOn),
    ]),
    grant: grant && {
      terms: [
        { label: 'Dépenses éligibles HT', value: formatCents(grant.baseCents) },
        { label: 'Taux', value: formatRate(grant.rateBp) },
        { label: 'Plafond', value: formatCents(grant.capCents) },
        { label: 'Accordé', value: formatCents(grant.grantedCents), strong: true },
        { label: 'Factures payées, dans la limite de l’éligible', value: formatCents(grant.paidCents) },
        { label: 'Droit ouvert par les factures payées', value: formatCents(grant.coveredCents) },
      ],
      source: grant.source,
      publicity: grant.publicity ?? '',
      keepUntil: grant.keepUntil === null ? '' : formatDay(grant.keepUntil),
      items: grant.items.map((item) => ({
        cells: [
          item.label,
          item.inServiceOn === null ? 'Pas encore' : formatDay(item.inServiceOn),
          formatCents(item.eligibleCents),
          formatCents(item.grantedCents),
        ],
        note:
          item.invoiceLabel === null
            ? 'Facture à joindre'
            : `${item.invoiceLabel}${item.invoicePaidOn === null ? ', à payer' : `, payée le ${formatDay(item.invoicePaidOn)}`}`,
      })),
    },
    costs: costs.map((cost) => ({
      cells: [
        cost.label,
        formatDay(cost.spentOn),
        formatCents(cost.netCents),
        formatRate(cost.shareBp),
        formatCents(cost.partCents),
      ],
      note: [
        COST_WORDS[cost.kind],
        proofOf(cost),
        cost.othersBp > 0 ? `autres financeurs\u202f: ${formatRate(cost.othersBp)}` : null,
      ]
        .filter(Boolean)
        .join(', '),
    })),
    costTotal: [
      {
        label: 'Total payé par la convention',
        value: formatCents(sum(costs.map(({ partCents }) => partCents))),
        strong: true,
      },
    ],
    machineHours: machineHours.map(hourRow),
    orderHours: orderHours.map(hourRow),
    copies: copies.map(({ path, says }) => [path, says]),
  };
}

const hourRow = ({ label, month, minutes, youths: count }: PackHours): string[] => [
  label,
  formatMonth(month),
  youths(count),
  hours(minutes),
];

function proofOf({ kind, fileId, paidOn }: PackCost): string | null {
  if (kind !== 'purchase') return null;
  if (fileId === null) return 'sans facture';
  return paidOn === null ? 'non payée, non jointe' : `payée le ${formatDay(paidOn)}`;
}

/** The same tables to count with. */
export function packSheets({ agreement, grant, costs, machineHours, orderHours }: PackFacts): Sheet[] {
  const hourColumns = [
    { header: 'Quoi', kind: 'text' },
    { header: 'Mois', kind: 'text' },
    { header: 'Jeunes', kind: 'integer' },
    { header: 'Heures', kind: 'minutes' },
  ] as const;
  const hourRows = (rows: readonly PackHours[]) =>
    rows.map(({ label, month, minutes, youths: count }) => [label, month, count, minutes]);
  return [
    {
      name: 'Versements',
      columns: [
        { header: 'Libellé', kind: 'text' },
        { header: 'Sorte', kind: 'text' },
        { header: 'À demander le', kind: 'day' },
        { header: 'Demandé le', kind: 'day' },
        { header: 'Reçu le', kind: 'day' },
        { header: 'Libellé de la banque', kind: 'text' },
        { header: 'État', kind: 'text' },
        { header: 'Montant', kind: 'euros' },
      ],
      rows: agreement.instalments.map((one) => [
        one.label,
        INSTALMENT_WORDS[one.kind],
        one.dueOn,
        one.claimedOn,
        one.receivedOn,
        one.reference,
        STATES[one.state],
        one.amountCents,
      ]),
    },
    {
      name: 'Bilans',
      columns: [
        { header: 'Bilan', kind: 'text' },
        { header: 'À envoyer le', kind: 'day' },
        { header: 'Envoyé le', kind: 'day' },
      ],
      rows: agreement.reports.map(({ label, dueOn, sentOn }) => [label, dueOn, sentOn]),
    },
    costSheet(costs),
    ...(grant
      ? [
          {
            name: 'Équipements',
            columns: [
              { header: 'Équipement', kind: 'text' },
              { header: 'Facture', kind: 'text' },
              { header: 'Payée le', kind: 'day' },
              { header: 'Machine', kind: 'text' },
              { header: 'Mise en service', kind: 'day' },
              { header: 'Éligible HT', kind: 'euros' },
              { header: 'Accordé', kind: 'euros' },
            ] as const,
            rows: grant.items.map((item) => [
              item.label,
              item.invoiceLabel,
              item.invoicePaidOn,
              item.machineName,
              item.inServiceOn,
              item.eligibleCents,
              item.grantedCents,
            ]),
          },
          { name: 'Heures des machines', columns: hourColumns, rows: hourRows(machineHours) },
        ]
      : []),
    { name: 'Heures des commandes', columns: hourColumns, rows: hourRows(orderHours) },
  ];
}

export const costSheet = (costs: readonly PackCost[]): Sheet => ({
  name: 'Dépenses',
  columns: [
    { header: 'Dépense', kind: 'text' },
    { header: 'Sorte', kind: 'text' },
    { header: 'Date', kind: 'day' },
    { header: 'Fournisseur', kind: 'text' },
    { header: 'Facture', kind: 'text' },
    { header: 'Payée le', kind: 'day' },
    { header: 'Montant HT', kind: 'euros' },
    { header: 'Part (%)', kind: 'decimal' },
    { header: 'Payé par la convention', kind: 'euros' },
    { header: 'Autres financeurs (%)', kind: 'decimal' },
  ],
  rows: costs.map((cost) => [
    cost.label,
    COST_WORDS[cost.kind],
    cost.spentOn,
    cost.supplierName,
    cost.invoiceNumber,
    cost.paidOn,
    cost.netCents,
    (cost.shareBp / 100).toFixed(2),
    cost.partCents,
    (cost.othersBp / 100).toFixed(2),
  ]),
});
