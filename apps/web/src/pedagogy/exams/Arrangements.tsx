import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.exams.arrangements;
type Arrangement = Schema<'ArrangementView'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
const ANSWERS = [
  { value: 'yes', label: t.granted },
  { value: 'no', label: t.refused },
];

/** What is arranged for the candidate, asked and answered; the direction's alone. */
export function Arrangements({ registrationId, closed }: { registrationId: string; closed: boolean }) {
  const { data, error } = api.useQuery('get', '/api/v1/exam-registrations/{id}/arrangements', {
    params: { path: { id: registrationId } },
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {data.items.length === 0 && <Text>{t.none}</Text>}
      {data.items.map((one) => (
        <One key={`${one.id}${one.askedOn}${one.decidedOn}`} arrangement={one} />
      ))}
      {!closed && <Add registrationId={registrationId} taken={data.items.map(({ kind }) => kind)} />}
    </Stack>
  );
}

function Said({ arrangement: { askedOn, decidedOn, granted } }: { arrangement: Arrangement }) {
  if (!askedOn) return <StateBadge tone="warning" label={t.toAsk} />;
  if (!decidedOn) return <StateBadge tone="active" label={t.asked(formatDay(askedOn))} />;
  return (
    <StateBadge tone={granted ? 'good' : 'bad'} label={(granted ? t.grantedOn : t.refusedOn)(formatDay(decidedOn))} />
  );
}

function One({ arrangement }: { arrangement: Arrangement }) {
  const today = useToday() as string;
  const { id, kind, askedOn, decidedOn, granted } = arrangement;
  const remove = useCommand('delete', '/api/v1/exam-arrangements/{id}', { done: t.saved });
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/exam-arrangements/{id}',
    initialValues: {
      askedOn: askedOn ?? '',
      decidedOn: decidedOn ?? '',
      granted: granted === null ? '' : granted ? 'yes' : 'no',
    },
    request: (values) => ({
      params: { path: { id } },
      body: {
        askedOn: values.askedOn || null,
        decidedOn: values.decidedOn || null,
        granted: values.granted ? values.granted === 'yes' : null,
      },
    }),
    done: t.saved,
  });
  return (
    <section className="surface" style={{ padding: 12 }} aria-label={t.kinds[kind]}>
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Text fw={600}>{t.kinds[kind]}</Text>
          <Said arrangement={arrangement} />
        </Group>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.running}
          onClick={() => void remove.run({ params: { path: { id } } })}
        >
          {t.remove}
        </Button>
      </Group>
      <FormPanel of={form} main={false}>
        <Group grow align="flex-start">
          <DayInput label={t.askedOn} clearable maxDate={today} {...form.field('askedOn')} />
          <DayInput label={t.decidedOn} clearable maxDate={today} {...form.field('decidedOn')} />
          <Select label={t.answer} data={ANSWERS} clearable {...form.field('granted')} />
        </Group>
      </FormPanel>
    </section>
  );
}

function Add({ registrationId, taken }: { registrationId: string; taken: readonly string[] }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exam-registrations/{id}/arrangements',
    initialValues: { kind: '', askedOn: '' },
    request: ({ kind, askedOn }) => ({
      params: { path: { id: registrationId } },
      body: { kind: kind as Arrangement['kind'], askedOn: askedOn || null },
    }),
    done: t.saved,
    onDone: () => form.form.reset(),
  });
  return (
    <FormPanel of={form} submit={t.add}>
      <Group grow align="flex-start">
        <Select
          label={t.kind}
          required
          data={KINDS.filter(({ value }) => !taken.includes(value))}
          {...form.field('kind')}
        />
        <DayInput label={t.askedOn} clearable {...form.field('askedOn')} />
      </Group>
    </FormPanel>
  );
}
