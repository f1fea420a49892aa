import { Button, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { notifications } from '@mantine/notifications';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatHours } from '../../ui/format.js';
import { PercentInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';

const t = fr.funding.hours;

/** Charges the youths' hours of an order to the agreement. */
export function ShareHours({ agreement }: { agreement: Schema<'AgreementView'> }) {
  const [open, setOpen] = useState(false);
  if (open) return <Fields agreement={agreement} onDone={() => setOpen(false)} />;
  return (
    <Button variant="default" w="fit-content" onClick={() => setOpen(true)}>
      {t.add}
    </Button>
  );
}

function Fields({ agreement, onDone }: { agreement: Schema<'AgreementView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements/{id}/hours',
    initialValues: { orderId: '', from: agreement.startsOn, to: agreement.endsOn, shareBp: 10_000 },
    request: (body) => ({ params: { path: { id: agreement.id } }, body }),
    onDone: ({ minutes }) => {
      notifications.show({ message: t.done(formatHours(minutes)), color: 'green' });
      onDone();
    },
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone} main={false}>
      <RemoteSelect
        label={t.order}
        required
        path="/api/v1/production-orders"
        toOption={({ id, number, title }) => ({ value: id, label: `${number} – ${title}` })}
        {...form.field('orderId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <DayInput label={fr.funding.from} required {...form.field('from')} />
        <DayInput label={fr.funding.to} required {...form.field('to')} />
        <PercentInput label={fr.funding.costs.share} required {...form.field('shareBp')} />
      </SimpleGrid>
    </FormPanel>
  );
}
