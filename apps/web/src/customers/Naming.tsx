import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.dossiers.naming;

/** Whether the customer may be named where youths show what they made for him: asked once, noted with its day, withdrawn at any time. */
export function Naming({ customerId }: { customerId: string }) {
  const { can } = useSession();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const { data } = api.useQuery('get', '/api/v1/customers/{customerId}/namings', { params: { path: { customerId } } });
  const withdraw = useCommand('post', '/api/v1/customers/{customerId}/namings/{id}/withdraw', { done: t.withdrawn });
  if (!data) return null;
  const open = data.items.find(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <Fieldset legend={t.title}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t.hint}
        </Text>
        <StateBadge tone={data.allowed ? 'good' : 'neutral'} label={data.allowed ? t.allowed : t.forbidden} />
        {data.items.map(({ id, agreedBy, givenOn, withdrawnOn }) => (
          <Text key={id} size="sm">
            {[t.given(agreedBy, formatDay(givenOn)), withdrawnOn && t.until(formatDay(withdrawnOn))]
              .filter(Boolean)
              .join(' – ')}
          </Text>
        ))}
        <ProblemAlert problem={withdraw.problem} />
        {can('customer.edit') && !adding && (
          <Group>
            {open ? (
              <Button
                size="compact-sm"
                variant="default"
                loading={withdraw.running}
                onClick={() =>
                  void withdraw.run({ params: { path: { customerId, id: open.id } }, body: { on: today } })
                }
              >
                {t.withdraw}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
                {t.add}
              </Button>
            )}
          </Group>
        )}
        {adding && <Give customerId={customerId} onDone={() => setAdding(false)} />}
      </Stack>
    </Fieldset>
  );
}

function Give({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/customers/{customerId}/namings',
    initialValues: { agreedBy: '', givenOn: useToday() as string },
    request: (body) => ({ params: { path: { customerId } }, body }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone} main={false}>
      <TextInput label={t.agreedBy} required data-autofocus autoComplete="off" {...form.field('agreedBy')} />
      <DayInput label={t.givenOn} required {...form.field('givenOn')} />
    </FormPanel>
  );
}
