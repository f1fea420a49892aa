import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.studentFile.documents;
type OfUse = Schema<'ConsentOfUseView'>;

/** Each use of a picture of the youth, asked and withdrawn apart. */
export function ConsentsPart({ studentId }: { studentId: string }) {
  const { data } = api.useQuery('get', '/api/v1/students/{id}/consents', { params: { path: { id: studentId } } });
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t.consents}
      </Title>
      <Stack gap="xs">
        {data?.items.map((one) => (
          <Use key={one.use} studentId={studentId} one={one} />
        ))}
      </Stack>
    </section>
  );
}

function Use({ studentId, one }: { studentId: string; one: OfUse }) {
  const { can } = useSession();
  const today = useToday() as string;
  const [giving, setGiving] = useState(false);
  const revoke = useCommand('post', '/api/v1/consents/{id}/revoke', { done: t.revoked });
  const open = one.answers.find(({ revokedOn }) => revokedOn === null);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {t.uses[one.use]}
          {open && (
            <Text span c="dimmed" inherit>
              {` · ${formatDay(open.givenOn)}${open.guardianName ? ` · ${open.guardianName}` : ''}`}
            </Text>
          )}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <StateBadge tone={one.allowed ? 'good' : 'neutral'} label={one.allowed ? t.allowed : t.forbidden} />
          {can('consent.edit') &&
            (open ? (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={revoke.running}
                aria-label={`${t.revoke} – ${t.uses[one.use]}`}
                onClick={() => void revoke.run({ params: { path: { id: open.id } }, body: { on: today } })}
              >
                {t.revoke}
              </Button>
            ) : (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t.give} – ${t.uses[one.use]}`}
                onClick={() => setGiving(true)}
              >
                {t.give}
              </Button>
            ))}
        </Group>
      </Group>
      {giving && <GiveForm studentId={studentId} use={one.use} onDone={() => setGiving(false)} />}
    </div>
  );
}

function GiveForm({ studentId, use, onDone }: { studentId: string; use: Schema<'ImageUse'>; onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/students/{id}/guardians', { params: { path: { id: studentId } } });
  const signing = (data?.links ?? []).filter(({ signs }) => signs);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/consents',
    initialValues: { byStudent: true, guardianId: null as string | null, givenOn: useToday() as string },
    request: (values) => ({ params: { path: { id: studentId } }, body: { ...values, use } }),
    done: t.given,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.give} onCancel={onDone} main={false}>
      <Checkbox label={t.byStudent} {...form.form.getInputProps('byStudent', { type: 'checkbox' })} />
      {!data?.adult && (
        <Select
          label={t.byGuardian}
          clearable
          data={signing.map(({ guardian }) => ({
            value: guardian.id,
            label: `${guardian.firstName} ${guardian.lastName}`.trim(),
          }))}
          {...form.field('guardianId')}
        />
      )}
      <DayInput label={t.givenOn} {...form.field('givenOn')} />
    </FormPanel>
  );
}
