import {
  type CivilDate,
  formatDay,
  formatMonth,
  type Month,
  monthEnd,
  monthOf,
  monthStart,
  type Refusal,
} from '@etabli/kernel';
import { FORMATS, type ExportFormat } from './format/format.rules.js';

export const BATCH_KINDS = ['month', 'year', 'reversal'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export const monthPeriod = (month: Month): Period => ({ from: monthStart(month), to: monthEnd(month) });

/** 'novembre 2026', or 'du 01/09/2025 au 31/08/2026' for what is no whole month. */
export const periodWords = ({ from, to }: Period): string =>
  from === monthStart(monthOf(from)) && to === monthEnd(monthOf(from))
    ? formatMonth(monthOf(from))
    : `du ${formatDay(from)} au ${formatDay(to)}`;

/** Why this batch cannot be cancelled; none when it can. */
export function cancelRefusals(batch: { kind: BatchKind; cancelled: boolean }): Refusal[] {
  const refusals: Refusal[] = [];
  if (batch.kind === 'year') refusals.push({ code: 'export.year_stays' });
  if (batch.kind === 'reversal') refusals.push({ code: 'export.reversal_stays' });
  if (batch.cancelled) refusals.push({ code: 'export.already_cancelled' });
  return refusals;
}

/**
 * An extract, and named as one: the legal file of the books is the accountant's. `rank` counts the batches of the month.
 * 'SIREN-extrait-ventes-banque-2026-11-2.txt', 'SIREN-quadra-2026-11.txt'
 */
export function extractName(
  siren: string,
  month: Month,
  { format, rank }: { format: ExportFormat; rank: number },
): string {
  const what = format === 'fec' ? 'extrait-ventes-banque' : `${format}-ventes-banque`;
  return `${siren}-${what}-${month}${rank > 1 ? `-${rank}` : ''}.${FORMATS[format].extension}`;
}

/** 'SIREN-annulation-lot-7.txt' */
export const reversalName = (siren: string, cancelled: { number: number; format: ExportFormat }): string =>
  `${siren}-annulation-lot-${cancelled.number}.${FORMATS[cancelled.format].extension}`;

export const EXTRACT_NOTICE = 'À importer chez le comptable\u202f; ce fichier n’est pas le FEC légal.';
