import { Button, Fieldset, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../app/command.js';
import { type ItemOf, useList } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.customers.roles;
type Role = ItemOf<'/api/v1/customers/{customerId}/roles'>;

/** What the organisation is to the school beside a client, from a day to a day. */
export function Roles({ customerId }: { customerId: string }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const list = useList(`/api/v1/customers/${customerId}/roles` as '/api/v1/customers/{customerId}/roles');
  const editable = can('customer.edit');
  return (
    <Fieldset legend={t.title}>
      <Stack gap="xs">
        {list.items.map((role) => (
          <Role key={role.id} customerId={customerId} role={role} editable={editable} />
        ))}
        {!list.loading && list.items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t.none}
          </Text>
        )}
        {editable && !adding && (
          <Button size="compact-sm" variant="default" w="fit-content" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
        {adding && <AddRole customerId={customerId} onDone={() => setAdding(false)} />}
      </Stack>
    </Fieldset>
  );
}

function Role({ customerId, role, editable }: { customerId: string; role: Role; editable: boolean }) {
  const today = useToday();
  const end = useCommand('post', '/api/v1/customers/{customerId}/roles/{id}/end', { done: t.ended });
  const name = t.kinds[role.role];
  const when = role.validTo
    ? t.between(formatDay(role.validFrom), formatDay(role.validTo))
    : t.since(formatDay(role.validFrom));
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{[`${name} ${when}`, role.note].filter(Boolean).join(' – ')}</Text>
        {editable && role.validTo === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t.endNamed(name)}
            loading={end.running}
            onClick={() => void end.run({ params: { path: { customerId, id: role.id } }, body: { validTo: today } })}
          >
            {t.end}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={end.problem} />
    </>
  );
}

function AddRole({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/customers/{customerId}/roles',
    initialValues: {
      role: 'sponsor' as keyof typeof t.kinds,
      validFrom: today as string | null,
      validTo: null as string | null,
      note: '',
    },
    request: ({ validFrom, note, ...body }) => ({
      params: { path: { customerId } },
      body: { ...body, validFrom: validFrom ?? '', note: note || null },
    }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Select
        label={t.role}
        data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...form.field('role')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <DayInput label={t.from} required {...form.field('validFrom')} />
        <DayInput label={t.to} clearable {...form.field('validTo')} />
      </SimpleGrid>
      <TextInput label={t.note} autoComplete="off" {...form.field('note')} />
    </FormPanel>
  );
}
