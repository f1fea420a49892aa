import { Injectable, StreamableFile } from '@nestjs/common';
import { formatMonth, formatRate, type Month } from '@etabli/kernel';
import { assetPath, Clock, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { printedReport, type ReportTable } from '../paper/ledger-report.rules.js';
import type { VatDocumentRow, VatReportView } from './vat-report.dto.js';
import { VatReports } from './vat-report.queries.js';

const TEMPLATE = assetPath('billing', 'ledger-report.typ');
const PAGE = 200;

/** The VAT of a month on paper: the figures of the return, and every document behind them. */
@Injectable()
export class VatReportDocument {
  constructor(
    private readonly clock: Clock,
    private readonly reports: VatReports,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  async download(month: Month): Promise<StreamableFile> {
    const report = await this.reports.ofMonth(month);
    const documents = await this.documents(month);
    const pdf = await this.typst.render(
      TEMPLATE,
      printedReport({
        seller: await this.school.seller(),
        title: 'TVA collectée',
        subtitle: formatMonth(month),
        drawnOn: this.clock.today(),
        facts: [['Compte 44571', report.agrees ? 'même montant' : 'montant différent\u202f: à vérifier']],
        tables: [returnTable(report), groupTable(report), documentTable(documents)],
        totals: [
          { label: 'TVA exigible d’après les documents', cents: report.vatDueCents, strong: true },
          { label: 'TVA exigible d’après le grand livre', cents: report.ledgerCents },
          { label: 'TVA en attente d’encaissement', cents: report.pendingCents },
        ],
        notes: ['Chiffres à reporter\u202f: les achats et la TVA déductible ne sont pas tenus ici.'],
        flipped: false,
      }),
    );
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="tva-${month}.pdf"` });
  }

  private async documents(month: Month): Promise<VatDocumentRow[]> {
    const rows: VatDocumentRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.reports.documents(month, { limit: PAGE, ...(cursor ? { cursor } : {}) });
      rows.push(...page.items);
      if (page.nextCursor === null) return rows;
      cursor = page.nextCursor;
    }
  }
}

const text = (label: string, width: number | null = null): ReportTable['columns'][number] => ({
  label,
  width,
  right: false,
});
const figures = (label: string, width = 28): ReportTable['columns'][number] => ({ label, width, right: true });
const cents = (amount: number | null): { cents: number } | null => (amount === null ? null : { cents: amount });

const returnTable = ({ lines }: VatReportView): ReportTable => ({
  title: 'Lignes de la déclaration, côté ventes',
  columns: [text('Ligne', 16), text('Intitulé'), figures('Base'), figures('TVA')],
  rows: lines.map(({ code, label, baseCents, vatCents }) => ({
    cells: [code, label, cents(baseCents), cents(vatCents)],
  })),
  empty: 'Rien à déclarer ce mois-ci.',
});

const groupTable = ({ groups }: VatReportView): ReportTable => ({
  title: 'Par règle d’exigibilité et par taux',
  columns: [text('Règle et taux'), figures('Documents', 22), figures('Base'), figures('TVA')],
  rows: groups.map(({ label, documentCount, baseCents, vatCents }) => ({
    cells: [label, String(documentCount), cents(baseCents), cents(vatCents)],
  })),
  empty: 'Aucune TVA ce mois-ci.',
});

const documentTable = (documents: readonly VatDocumentRow[]): ReportTable => ({
  title: 'Les documents',
  columns: [
    text('Document', 32),
    text('Date', 20),
    text('Client'),
    figures('Taux', 16),
    figures('Base', 26),
    figures('TVA', 24),
  ],
  rows: documents.map(({ number, day, customerLabel, vatRateBp, baseCents, vatCents }) => ({
    cells: [number, { day }, customerLabel, formatRate(vatRateBp), cents(baseCents), cents(vatCents)],
  })),
  empty: 'Aucun document ce mois-ci.',
});
