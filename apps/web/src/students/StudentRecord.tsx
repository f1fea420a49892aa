import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { DayText, formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { StateBadge } from '../ui/StateBadge.js';
import { STATE_TONES } from './state.js';
import { EditStudentForm } from './StudentForm.js';
import { useGroups } from './useGroups.js';

const t = fr.students;
type Student = Schema<'StudentDetailView'>;
type Doing = 'edit' | 'move' | null;

/** Identity and groups of one youth, and what can be changed about them. */
export function StudentRecord({ student }: { student: Student }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<Doing>(null);
  const stop = (): void => setDoing(null);
  if (doing === 'edit') return <EditStudentForm student={student} onDone={stop} />;
  const may = can('student.edit');
  const here = student.state === 'enrolled';
  return (
    <Stack gap="md">
      <Identity student={student} />
      {may && !doing && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setDoing('edit')}>
            {t.edit}
          </Button>
          {here && (
            <Button variant="default" onClick={() => setDoing('move')}>
              {t.move}
            </Button>
          )}
        </Group>
      )}
      {doing === 'move' && <MoveForm student={student} onDone={stop} />}
      <div>
        <Title order={3} size="h5" mb={4}>
          {t.history}
        </Title>
        {student.memberships.map(({ groupId, groupName, fromOn, toOn, trial }) => (
          <Text key={`${groupId}${fromOn}`} size="sm">
            {groupName}
            {trial && ` – ${fr.studentFile.path.trial}`}{' '}
            <Text span c="dimmed" inherit>
              {toOn ? t.between(formatDay(fromOn), formatDay(toOn)) : t.since(formatDay(fromOn))}
            </Text>
          </Text>
        ))}
      </div>
    </Stack>
  );
}

function Identity({ student }: { student: Student }) {
  const id = student.frameworkId ?? '';
  const { data: framework } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}',
    { params: { path: { id } } },
    { enabled: Boolean(id), staleTime: 300_000 },
  );
  return (
    <Facts
      facts={[
        [t.state, <StateBadge key="state" tone={STATE_TONES[student.state]} label={t.states[student.state]} />],
        [t.bornOn, `${formatDay(student.bornOn)} (${t.years(student.age)})`],
        [t.group, student.groupName],
        ...(student.enrolledOn ? ([[t.enrolledOn, <DayText key="in" day={student.enrolledOn} />]] as const) : []),
        ...(student.leftOn ? ([[t.leftOn, <DayText key="out" day={student.leftOn} />]] as const) : []),
        [t.framework, student.frameworkId ? framework?.title : t.noFramework],
        [t.email, student.email],
        [t.phone, student.phone],
      ]}
    />
  );
}

function MoveForm({ student, onDone }: { student: Student; onDone: () => void }) {
  const groups = useGroups().filter(({ value }) => value !== student.groupId);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/move',
    initialValues: { groupId: '', on: useToday() as string, full: false },
    request: ({ full, ...body }) => ({
      params: { path: { id: student.id } },
      body: { ...body, confirm: full ? ['group.full'] : [] },
    }),
    done: t.moved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.move} onCancel={onDone}>
      <Select label={t.moveTo} placeholder={t.chooseGroup} data={groups} data-autofocus {...form.field('groupId')} />
      <DayInput label={t.moveOn} {...form.field('on')} />
      {(form.command.problem?.confirmable || form.form.values.full) && (
        <Checkbox label={fr.studentFile.path.confirmFull} {...form.form.getInputProps('full', { type: 'checkbox' })} />
      )}
    </FormPanel>
  );
}
