import { Box, Group, SimpleGrid, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../app/emptied.js';
import { NEW, useList, useListState } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { DayInput } from '../ui/DayInput.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StudentPanel } from './StudentPanel.js';

const t = fr.studentFile.candidates;
type Student = Schema<'StudentView'>;
const COLUMNS = ['inquiry', 'trial_week', 'interview'] as const;

/** Those on their way in, a column a step; the record opens beside. */
export function CandidatesScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/students', { phase: 'candidate', limit: '200' });
  const add = can('student.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} actions={add}>
      <ProblemAlert problem={list.problem} onRetry={list.reload} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {COLUMNS.map((step) => {
          const here = list.items.filter((student) => student.state === step);
          return (
            <section key={step} aria-label={fr.students.states[step]}>
              <Group justify="space-between" mb="xs">
                <Title order={2} size="h5">
                  {fr.students.states[step]}
                </Title>
                <Text size="sm" c="dimmed" className="figures">
                  {here.length}
                </Text>
              </Group>
              <Stack gap="xs">
                {!list.loading && here.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t.none}
                  </Text>
                )}
                {here.map((student) => (
                  <Card key={student.id} student={student} onOpen={() => state.open(student.id)} />
                ))}
              </Stack>
            </section>
          );
        })}
      </SimpleGrid>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <ApplyForm onDone={(id) => state.open(id)} onCancel={state.close} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <StudentPanel id={state.opened} onClose={state.close} />}
    </Screen>
  );
}

const Card = ({ student, onOpen }: { student: Student; onOpen: () => void }) => (
  <UnstyledButton onClick={onOpen}>
    <Box className="surface" p="sm">
      <Text fw={600}>{`${student.firstName} ${student.lastName}`}</Text>
      <Text size="sm" c="dimmed">
        {[t.bornOn(formatDay(student.bornOn)), student.groupName].filter(Boolean).join(' · ')}
      </Text>
      {student.phone && <Text size="sm">{student.phone}</Text>}
    </Box>
  </UnstyledButton>
);

function ApplyForm({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/apply',
    initialValues: { firstName: '', lastName: '', bornOn: '', on: useToday() as string, email: '', phone: '' },
    request: (values) => ({ body: emptied(values, 'firstName', 'lastName', 'bornOn', 'on') }),
    done: t.created,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onCancel}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={fr.students.firstName}
          required
          data-autofocus
          autoComplete="off"
          {...form.field('firstName')}
        />
        <TextInput label={fr.students.lastName} required autoComplete="off" {...form.field('lastName')} />
        <DayInput label={fr.students.bornOn} required {...form.field('bornOn')} />
        <DayInput label={t.on} required {...form.field('on')} />
        <TextInput label={fr.students.email} type="email" autoComplete="off" {...form.field('email')} />
        <TextInput label={fr.students.phone} type="tel" autoComplete="off" {...form.field('phone')} />
      </SimpleGrid>
    </FormPanel>
  );
}
