import { Group } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.suppliers;
type Row = Schema<'SupplierInvoiceRow'>;

const TONES: Readonly<Record<Row['state'], Tone>> = {
  to_type: 'warning',
  received: 'active',
  disputed: 'warning',
  checked: 'info',
  paid: 'good',
  refused: 'neutral',
};

export const SupplierBadge = ({ row }: { row: Pick<Row, 'state' | 'overdue' | 'creditNote'> }) => (
  <Group gap={6} wrap="nowrap">
    <StateBadge tone={TONES[row.state]} label={t.states[row.state]} />
    {row.overdue && <StateBadge tone="bad" label={t.overdue} />}
    {row.creditNote && <StateBadge tone="neutral" label={t.creditNote} />}
  </Group>
);
