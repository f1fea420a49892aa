import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconBuildingBank, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay, formatInstant } from '../../ui/format.js';

const t = fr.einvoice.chorus;

interface Props {
  invoiceId: string;
  deposit: Schema<'ChorusDepositView'> | null;
}

/** An invoice to a public body: a person lays it down on Chorus Pro, and says here when. */
export function ChorusPro({ invoiceId, deposit }: Props) {
  const { can } = useSession();
  const [noting, setNoting] = useState(false);
  const may = can('einvoice.exchange');
  const withdraw = useCommand('delete', '/api/v1/einvoice/invoices/{id}/chorus-deposit', { done: t.withdrawn });
  if (noting) return <Note invoiceId={invoiceId} deposit={deposit} onDone={() => setNoting(false)} />;
  if (deposit)
    return (
      <Group justify="space-between" align="flex-start">
        <div>
          <Text size="sm" fw={600}>
            {[t.deposited(formatDay(deposit.depositedOn)), deposit.reference].filter(Boolean).join(' ')}
          </Text>
          <Text size="xs" c="dimmed">
            {t.by(deposit.notedByName, formatInstant(deposit.notedAt))}
          </Text>
        </div>
        {may && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => setNoting(true)}>
              {t.change}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              title={t.withdrawHint}
              loading={withdraw.running}
              onClick={() => void withdraw.run({ params: { path: { id: invoiceId } } })}
            >
              {t.withdraw}
            </Button>
          </Group>
        )}
      </Group>
    );
  return (
    <Alert color="amber" icon={<IconBuildingBank aria-hidden />} title={t.title}>
      <Stack gap="sm">
        <Text size="sm">{t.todo}</Text>
        <Group gap="xs">
          <Button
            variant="default"
            component="a"
            href={`/api/v1/invoices/${invoiceId}/pdf`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.pdf}
          </Button>
          {may && (
            <Button variant="default" onClick={() => setNoting(true)}>
              {t.note}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

function Note({ invoiceId, deposit, onDone }: Props & { onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/einvoice/invoices/{id}/chorus-deposit',
    initialValues: { depositedOn: deposit?.depositedOn ?? today, reference: deposit?.reference ?? '' },
    request: ({ depositedOn, reference }) => ({
      params: { path: { id: invoiceId } },
      body: { depositedOn, reference: reference.trim() || null },
    }),
    done: t.noted,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.note} onCancel={onDone} main={false}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DayInput label={t.on} required maxDate={today} {...form.field('depositedOn')} />
        <TextInput label={t.reference} description={t.referenceHint} maxLength={60} {...form.field('reference')} />
      </SimpleGrid>
    </FormPanel>
  );
}
