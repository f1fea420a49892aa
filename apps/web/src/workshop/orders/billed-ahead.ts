import type { Schema } from '@etabli/contract';

type Row = Pick<
  Schema<'InvoiceRow'>,
  'kind' | 'number' | 'state' | 'netCents' | 'creditedNetCents' | 'percentBp' | 'dueCents' | 'createdOn'
>;

export interface BilledAhead {
  /** basis points of the order and cents before tax, by deposits, drafts too */
  depositBp: number;
  depositNetCents: number;
  /** where the last situation stands */
  situationBp: number;
  situationNetCents: number;
  /** numbers of issued deposits that are not entirely paid */
  openDeposits: string[];
  finalKnown: boolean;
  /** something delivered is billed by quantity */
  byQuantity: boolean;
}

/** What of an order is billed before or beside its deliveries; what credit notes took back entirely counts for nothing. */
export function billedAhead(invoices: readonly Row[]): BilledAhead {
  const live = invoices.filter(
    ({ kind, number, netCents, creditedNetCents }) =>
      kind !== 'credit_note' && (number === null || creditedNetCents < netCents),
  );
  const deposits = live.filter(({ kind }) => kind === 'deposit');
  const situations = live.filter(({ kind }) => kind === 'situation');
  const net = (rows: readonly Row[]): number => rows.reduce((sum, { netCents }) => sum + netCents, 0);
  return {
    depositBp: deposits.reduce((sum, { percentBp }) => sum + (percentBp ?? 0), 0),
    depositNetCents: net(deposits),
    situationBp: Math.max(0, ...situations.map(({ percentBp }) => percentBp ?? 0)),
    situationNetCents: net(situations) - situations.reduce((sum, row) => sum + row.creditedNetCents, 0),
    openDeposits: deposits.flatMap(({ number, dueCents }) => (number !== null && dueCents > 0 ? [number] : [])),
    finalKnown: live.some(({ kind }) => kind === 'final'),
    byQuantity: live.some(({ kind }) => kind === 'invoice' || kind === 'final'),
  };
}
