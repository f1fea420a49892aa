import { Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents, formatRate } from '../../ui/format.js';
import { PercentInput } from '../../ui/inputs.js';
import type { BilledAhead } from './billed-ahead.js';

const t = fr.billing.progress;

interface Props {
  kind: 'deposit' | 'situation';
  orderId: string;
  ahead: BilledAhead;
  onCancel: () => void;
}

/** A part of the order billed before its deliveries, in percent; the draft opens with its amounts. */
export function BillAhead({ kind, orderId, ahead, onCancel }: Props) {
  const navigate = useNavigate();
  const deposit = kind === 'deposit';
  const form = useCommandForm({
    method: 'post',
    path: deposit ? '/api/v1/invoices/deposits' : '/api/v1/invoices/situations',
    initialValues: { percentBp: null as number | null },
    request: ({ percentBp }) => ({ body: { orderId, percentBp: percentBp ?? 0 } }),
    done: t.drafted,
    onDone: ({ id }) => void navigate(`/factures/${id}`),
  });
  const soFar = (bp: number, netCents: number): string =>
    bp === 0 ? t.nothing : t.soFar(formatRate(bp), formatCents(netCents));
  return (
    <FormPanel of={form} submit={t.draft} onCancel={onCancel}>
      <Facts
        facts={[
          [t.depositsSoFar, soFar(ahead.depositBp, ahead.depositNetCents)],
          [t.situationsSoFar, soFar(ahead.situationBp, ahead.situationNetCents)],
        ]}
      />
      <PercentInput
        label={deposit ? t.depositPercent : t.situationPercent}
        required
        data-autofocus
        autoComplete="off"
        {...form.field('percentBp')}
      />
      <Text size="sm" c="dimmed">
        {deposit ? t.depositHint : t.situationHint}
      </Text>
    </FormPanel>
  );
}
