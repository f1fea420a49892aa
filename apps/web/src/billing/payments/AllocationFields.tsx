import { Alert, Fieldset, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { formatCents, formatDay } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { namedFirst, proposed } from './allocation.js';

const t = fr.billing.payments;

export interface AllocationOf {
  customerId: string;
  items: Schema<'InvoiceRow'>[];
  loading: boolean;
  partOf(id: string): number | null;
  change(id: string, cents: number | null): void;
  /** Forgets what was changed by hand. */
  reset(): void;
  /** as the API wants them; what could not be read stays in, so that it is refused instead of left out */
  allocations: Schema<'AllocationRequest'>[];
  /** cents of the amount on no invoice; negative: the parts are above it */
  restCents: number;
}

/** How an amount settles the customer's open invoices: proposed from the oldest on, `firstId` before them, and changed by hand. */
export function useAllocation(customerId: string, amountCents: number, firstId?: string): AllocationOf {
  const [changed, setChanged] = useState<Record<string, number | null>>({});
  const list = useList('/api/v1/invoices', {
    customerId: customerId || NOBODY,
    state: 'open',
    sort: 'dueOn',
    direction: 'asc',
    limit: '100',
  });
  const items = namedFirst(
    list.items.filter((invoice) => invoice.customerId === customerId),
    firstId,
  );
  const proposal = proposed(amountCents, items);
  const partOf = (id: string): number | null => (id in changed ? changed[id]! : (proposal[id] ?? null));
  const allocations = items
    .map(({ id }) => ({ invoiceId: id, amountCents: partOf(id) ?? 0 }))
    .filter((part) => !(part.amountCents <= 0));
  return {
    customerId,
    items,
    loading: list.loading,
    partOf,
    change: (id, cents) => setChanged({ ...changed, [id]: cents }),
    reset: () => setChanged({}),
    allocations,
    restCents: allocations.reduce((rest, part) => rest - part.amountCents, amountCents),
  };
}

/** Nobody's id: no customer is chosen yet, so that nothing is found. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** One amount an open invoice. */
export const AllocationFields = ({ of, none }: { of: AllocationOf; none: string }) => (
  <Fieldset legend={t.allocation}>
    {of.customerId === '' ? (
      <Text size="sm" c="dimmed">
        {t.chooseCustomer}
      </Text>
    ) : of.items.length === 0 && !of.loading ? (
      <Alert color="amber">{none}</Alert>
    ) : (
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t.allocationHint}
        </Text>
        {of.items.map((item) => (
          <MoneyInput
            key={item.id}
            label={item.number ?? ''}
            aria-label={t.allocationOf(item.number ?? '')}
            description={[t.due(formatCents(item.dueCents)), item.dueOn && t.dueOn(formatDay(item.dueOn))]
              .filter(Boolean)
              .join(' · ')}
            value={of.partOf(item.id)}
            onChange={(cents) => of.change(item.id, cents)}
          />
        ))}
      </Stack>
    )}
  </Fieldset>
);

/** What is on no invoice stays with the customer: said before it is recorded. */
export function RestOf({ restCents, nothing }: { restCents: number; nothing: string }) {
  const text = Number.isNaN(restCents)
    ? ''
    : restCents > 0
      ? t.restStays(formatCents(restCents))
      : restCents < 0
        ? t.restOver(formatCents(-restCents))
        : nothing;
  return (
    <Text size="sm" role="status" fw={restCents === 0 ? undefined : 600}>
      {text}
    </Text>
  );
}
