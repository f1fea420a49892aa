/** An invoice that money may settle; cents. */
export interface Settleable {
  readonly id: string;
  readonly dueCents: number;
}

/** A proposal: the money fills the invoices in the order given, none above what is due. The server checks every cent. */
export function proposed(amountCents: number, invoices: readonly Settleable[]): Record<string, number> {
  let rest = amountCents;
  const parts: Record<string, number> = {};
  for (const { id, dueCents } of invoices) {
    const part = Math.min(rest, dueCents);
    if (part > 0) parts[id] = part;
    rest -= Math.max(part, 0);
  }
  return parts;
}

/** The one named goes first: it is what the customer pays. */
export const namedFirst = <I extends Settleable>(invoices: readonly I[], id: string | undefined): I[] => [
  ...invoices.filter((invoice) => invoice.id === id),
  ...invoices.filter((invoice) => invoice.id !== id),
];
