import { Injectable, StreamableFile } from '@nestjs/common';
import { formatDay, formatMonth, type Month } from '@etabli/kernel';
import { assetPath, Clock, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { printedReport, type ReportTable } from '../paper/ledger-report.rules.js';
import type { ReconciliationView } from './reconciliation.dto.js';
import { Reconciliation } from './reconciliation.queries.js';
import type { DifferenceKind } from './reconciliation.rules.js';

const TEMPLATE = assetPath('billing', 'ledger-report.typ');

const WORDS: Readonly<Record<DifferenceKind, string>> = {
  open_lines: 'Lignes des relevés à reconnaître',
  shifted_lines: 'Lignes écrites un autre jour ou pour un autre montant',
  elsewhere_lines: 'Lignes mises de côté, écrites dans un autre logiciel',
  payments: 'Règlements sur aucun relevé',
  entries: 'Autres écritures du compte',
};

/** The bank reconciliation of a month on paper, for the accountant's file. */
@Injectable()
export class ReconciliationDocument {
  constructor(
    private readonly clock: Clock,
    private readonly reconciliation: Reconciliation,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  async download(month: Month): Promise<StreamableFile> {
    const view = await this.reconciliation.of(month);
    const pdf = await this.typst.render(
      TEMPLATE,
      printedReport({
        seller: await this.school.seller(),
        title: 'Rapprochement bancaire',
        subtitle: formatMonth(month),
        drawnOn: this.clock.today(),
        facts: [
          ['Compte', view.accounts],
          ['Dernier relevé', view.statementOn === null ? 'aucun' : formatDay(view.statementOn)],
        ],
        tables: [stepsTable(view), ...view.differences.map(namedTable), slipsTable(view)],
        totals: [{ label: 'Écart à expliquer', cents: view.toExplainCents, strong: true }],
        notes: [],
        flipped: false,
      }),
    );
    const disposition = `attachment; filename="rapprochement-${month}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}

const LABELLED: ReportTable['columns'] = [
  { label: 'Intitulé', width: null, right: false },
  { label: 'Montant', width: 32, right: true },
];
const row = (label: string, cents: number | null, strong = false): ReportTable['rows'][number] => ({
  cells: [label, cents === null ? 'inconnu' : { cents }],
  strong,
});

const stepsTable = (view: ReconciliationView): ReportTable => ({
  title: 'Du grand livre au relevé',
  columns: LABELLED,
  rows: [
    row(`Solde du compte ${view.accounts} au ${formatDay(view.on)}`, view.ledgerCents, true),
    ...(view.startCents === null ? [] : [row('Solde de la banque avant le premier relevé', view.startCents)]),
    ...view.differences.map(({ kind, cents }) => row(WORDS[kind], cents)),
    ...(view.missingCents === 0 ? [] : [row('Relevés qui manquent', view.missingCents)]),
    row('Solde d’après les relevés', view.bankCents, true),
  ],
  empty: '',
});

const namedTable = ({ kind, count, items }: ReconciliationView['differences'][number]): ReportTable => ({
  title: WORDS[kind],
  columns: LABELLED.slice(0, 1),
  rows: [
    ...items.map(({ label }) => ({ cells: [label] })),
    ...(count > items.length ? [{ cells: [`et ${count - items.length} de plus`] }] : []),
  ],
  empty: '',
});

const slipsTable = ({ slips }: ReconciliationView): ReportTable => ({
  title: 'Remises de chèques pas encore créditées (au compte des chèques à encaisser)',
  columns: LABELLED.slice(0, 1),
  rows: slips.map(({ label }) => ({ cells: [label] })),
  empty: 'Aucune.',
});
