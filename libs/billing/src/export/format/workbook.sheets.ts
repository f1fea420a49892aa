import type { SheetColumn, SheetRow } from '@etabli/platform';
import { accountOf, auxOf, codeOf, type ExportOptions, type LedgerEntryLine } from './ledger-line.rules.js';
import { oneLine } from './text.rules.js';

/** The columns of the CSV as typed cells, so that sums and filters work. */
export const LEDGER_SHEET: { name: string; columns: readonly SheetColumn[] } = {
  name: 'Écritures',
  columns: [
    { header: 'Journal', kind: 'text', width: 9 },
    { header: 'Libellé du journal', kind: 'text', width: 18 },
    { header: 'N° d’écriture', kind: 'integer' },
    { header: 'Date', kind: 'day' },
    { header: 'Compte', kind: 'text', width: 12 },
    { header: 'Libellé du compte', kind: 'text' },
    { header: 'Compte auxiliaire', kind: 'text', width: 14 },
    { header: 'Client', kind: 'text' },
    { header: 'Pièce', kind: 'text', width: 18 },
    { header: 'Date de pièce', kind: 'day' },
    { header: 'Échéance', kind: 'day' },
    { header: 'Libellé', kind: 'text', width: 44 },
    { header: 'Débit', kind: 'euros' },
    { header: 'Crédit', kind: 'euros' },
    { header: 'Lettrage', kind: 'text', width: 9 },
    { header: 'Date de lettrage', kind: 'day' },
    { header: 'Date de validation', kind: 'day' },
  ],
};

export const ledgerRow = (options: ExportOptions, line: LedgerEntryLine): SheetRow => [
  codeOf(options, line.entry.journal),
  oneLine(line.entry.journalLabel),
  line.entry.number,
  line.entry.date,
  accountOf(options, line.account.number),
  oneLine(line.account.label),
  oneLine(auxOf(options, line.account.aux)),
  oneLine(line.account.auxLabel ?? ''),
  oneLine(line.entry.pieceRef),
  line.entry.pieceDate,
  line.dueOn,
  oneLine(line.entry.label),
  line.debitCents,
  line.creditCents,
  line.letter,
  line.letteredOn,
  line.entry.validatedOn,
];
