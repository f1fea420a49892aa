import { Anchor, Button, FileButton, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { addDays, HALF_DAYS } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay, formatInstant } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.absences;
const HALVES = HALF_DAYS.map((value) => ({ value, label: t.halfDayNames[value] }));
const DAYS_BACK = 120;
type Half = Schema<'AbsentHalfDayView'>;

/** A youth's absences: reasons, proofs and who was told. */
export function StudentAbsences({ studentId, today }: { studentId: string; today: string }) {
  const { can } = useSession();
  const from = addDays(today, -DAYS_BACK);
  const query = { studentId, from, to: today };
  const { data, error } = api.useQuery('get', '/api/v1/absences/of-student', { params: { query } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const last = data.halfDays.find(({ status, legitimate }) => status === 'absent' && legitimate !== true);
  return (
    <Stack gap="lg">
      {can('absence.excuse') && <ExcuseForm key={last?.day} studentId={studentId} half={last} today={today} />}
      <section>
        <Title order={3} size="h4" mb="xs">
          {t.history}
        </Title>
        {data.halfDays.length === 0 && <Text>{t.nothing}</Text>}
        <Stack gap="xs">
          {data.halfDays.map((half) => (
            <HalfRow key={`${half.day}${half.halfDay}`} half={half} />
          ))}
        </Stack>
      </section>
      <section>
        <Title order={3} size="h4" mb="xs">
          {t.contacts}
        </Title>
        {data.contacts.length === 0 && <Text>{t.noContact}</Text>}
        {data.contacts.map((one) => (
          <Text size="sm" key={one.id}>
            {[formatInstant(one.at), t.channels[one.channel], one.person, t.results[one.result], one.note, one.byName]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
      </section>
    </Stack>
  );
}

function HalfRow({ half }: { half: Half }) {
  const { can } = useSession();
  const prove = useCommand('post', '/api/v1/absence-excuses/{id}/proof', { done: t.proofKept });
  const join = (file: File | null): void => {
    if (!file || !half.excuseId) return;
    const body = new FormData();
    body.append('file', file);
    void prove.run({ params: { path: { id: half.excuseId } }, body });
  };
  const late = half.status === 'late';
  const tone = late ? 'neutral' : half.legitimate ? 'good' : 'warning';
  const label = late ? fr.classe.lateBy(half.lateMinutes) : (half.reasonLabel ?? t.noReason);
  return (
    <Group gap="xs">
      <Text span className="figures">{`${formatDay(half.day)} · ${t.halfDayNames[half.halfDay]}`}</Text>
      <StateBadge tone={tone} label={label} />
      {!half.validated && (
        <Text size="sm" c="dimmed">
          {t.notValidated}
        </Text>
      )}
      {can('absence_proof.read') && half.excuseId && half.hasProof && (
        <Anchor size="sm" href={`/api/v1/absence-excuses/${half.excuseId}/proof`} target="_blank">
          {t.seeProof}
        </Anchor>
      )}
      {can('absence.excuse') && half.excuseId && !half.hasProof && (
        <FileButton accept="application/pdf,image/jpeg,image/png" onChange={join}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="subtle" loading={prove.running}>
              {t.addProof}
            </Button>
          )}
        </FileButton>
      )}
      <ProblemAlert problem={prove.problem} />
    </Group>
  );
}

function ExcuseForm({ studentId, half, today }: { studentId: string; half: Half | undefined; today: string }) {
  const reasons = useList('/api/v1/absence-reasons');
  const day = half?.day ?? today;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/absence-excuses',
    initialValues: {
      reasonId: '',
      fromOn: day,
      fromHalfDay: half?.halfDay ?? ('morning' as Half['halfDay']),
      toOn: day,
      toHalfDay: half?.halfDay ?? ('afternoon' as Half['halfDay']),
      toldBy: '',
    },
    request: ({ toldBy, ...body }) => ({ body: { ...body, studentId, toldBy: toldBy || null } }),
    done: t.excuseSaved,
  });
  const data = reasons.items
    .filter(({ validTo }) => validTo === null || validTo >= day)
    .map(({ id, label, legitimate }) => ({
      value: id,
      label: legitimate ? label : `${label} (${t.settings.no})`,
    }));
  return (
    <FormPanel of={form} submit={t.saveExcuse} main={false}>
      <Title order={3} size="h4">
        {t.excuse}
      </Title>
      <Select label={t.reason} searchable data={data} {...form.field('reasonId')} />
      <Group grow align="flex-start">
        <DayInput label={t.from} {...form.field('fromOn')} />
        <Select label={t.halfDay} allowDeselect={false} data={HALVES} {...form.field('fromHalfDay')} />
      </Group>
      <Group grow align="flex-start">
        <DayInput label={t.to} {...form.field('toOn')} />
        <Select label={t.halfDay} allowDeselect={false} data={HALVES} {...form.field('toHalfDay')} />
      </Group>
      <TextInput label={t.toldBy} {...form.field('toldBy')} />
    </FormPanel>
  );
}
