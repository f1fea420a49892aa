import { Button, Group, Select, Stack, Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { Arrangements } from './Arrangements.js';
import { Results } from './Results.js';
import { STATE_TONES } from './tones.js';

const t = fr.exams;
type File = Schema<'ExamFileView'>;
const CATEGORIES = Object.entries(t.categories).map(([value, label]) => ({ value, label }));

/** One candidate: registration, arrangements, results. */
export function ExamFile({ id, onClose }: { id: string; onClose: () => void }) {
  const { can } = useSession();
  const { data, error, isPending } = api.useQuery('get', '/api/v1/exam-registrations/{id}', {
    params: { path: { id } },
  });
  return (
    <SidePanel
      opened
      onClose={onClose}
      width={820}
      title={data ? `${data.studentName}, ${data.year}` : fr.ui.loading}
      loading={isPending}
      problem={error ? problemOf(error) : null}
    >
      {data && (
        <Tabs defaultValue={data.open || data.decision ? 'resultats' : 'inscription'} keepMounted={false}>
          <Tabs.List mb="md" aria-label={t.tabsLabel}>
            <Tabs.Tab value="inscription">{t.tabs.inscription}</Tabs.Tab>
            {can('exam_arrangement.read') && <Tabs.Tab value="amenagements">{t.tabs.amenagements}</Tabs.Tab>}
            <Tabs.Tab value="resultats">{t.tabs.resultats}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="inscription">
            <Registration file={data} onGone={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="amenagements">
            <Arrangements registrationId={id} closed={data.state === 'withdrawn'} />
          </Tabs.Panel>
          <Tabs.Panel value="resultats">
            <Results file={data} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  );
}

function Registration({ file, onGone }: { file: File; onGone: () => void }) {
  const { can } = useSession();
  const may = can('exam.edit');
  return (
    <Stack>
      <Facts
        facts={[
          [t.diploma, file.frameworkTitle],
          [t.group, file.groupName],
          [t.state, <StateBadge key="state" tone={STATE_TONES[file.state]} label={t.states[file.state]} />],
          [t.registeredOn, <DayText key="on" day={file.registeredOn} />],
          [t.number, file.candidateNumber],
          ...(file.withdrawnOn ? ([[t.withdrawnOn, <DayText key="out" day={file.withdrawnOn} />]] as const) : []),
        ]}
      />
      {may && <Category file={file} />}
      {may && file.state !== 'registered' && <Register file={file} />}
      {may && file.state === 'registered' && <Withdraw id={file.id} />}
      {may && file.state === 'planned' && <Remove id={file.id} onGone={onGone} />}
    </Stack>
  );
}

function Category({ file }: { file: File }) {
  const edit = useCommand('patch', '/api/v1/exam-registrations/{id}', { done: fr.ui.saved });
  return (
    <>
      <Select
        label={t.category}
        data={CATEGORIES}
        allowDeselect={false}
        value={file.category}
        onChange={(category) =>
          category &&
          void edit.run({ params: { path: { id: file.id } }, body: { category: category as File['category'] } })
        }
      />
      <ProblemAlert problem={edit.problem} />
    </>
  );
}

function Register({ file }: { file: File }) {
  const today = useToday() as string;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exam-registrations/{id}/register',
    initialValues: { on: today, candidateNumber: file.candidateNumber ?? '' },
    request: ({ on, candidateNumber }) => ({
      params: { path: { id: file.id } },
      body: { on, candidateNumber: candidateNumber.trim() || null },
    }),
    done: t.registered,
  });
  return (
    <FormPanel of={form} submit={t.register}>
      <Group grow align="flex-start">
        <DayInput label={t.registeredOn} required maxDate={today} {...form.field('on')} />
        <TextInput label={t.number} maxLength={40} {...form.field('candidateNumber')} />
      </Group>
    </FormPanel>
  );
}

function Withdraw({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const today = useToday() as string;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exam-registrations/{id}/withdraw',
    initialValues: { on: today },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.withdrawn,
  });
  if (!open)
    return (
      <Button variant="default" w="fit-content" onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
    );
  return (
    <FormPanel of={form} submit={t.withdraw} onCancel={() => setOpen(false)} main={false}>
      <DayInput label={t.withdrawnOn} required maxDate={today} {...form.field('on')} />
    </FormPanel>
  );
}

function Remove({ id, onGone }: { id: string; onGone: () => void }) {
  const remove = useCommand('delete', '/api/v1/exam-registrations/{id}', { done: t.removed, onDone: onGone });
  return (
    <>
      <Button
        variant="subtle"
        w="fit-content"
        loading={remove.running}
        onClick={() => void remove.run({ params: { path: { id } } })}
      >
        {t.remove}
      </Button>
      <ProblemAlert problem={remove.problem} />
    </>
  );
}
