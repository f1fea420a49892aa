import { Button, Checkbox, Group, Select, Stack, Text, Textarea, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { useGroups } from '../useGroups.js';

const t = fr.studentFile.path;
type Student = Schema<'StudentDetailView'>;
type State = Schema<'StudentState'>;

const options = <T extends string>(words: Readonly<Record<T, string>>, only?: readonly T[]) =>
  (only ?? (Object.keys(words) as T[])).map((value) => ({ value, label: words[value] }));
const BREAKS = ['reorientation', 'moved', 'attendance', 'no_longer_came', 'conduct', 'personal', 'other'] as const;
const DECLINES = ['withdrew', 'went_elsewhere', 'no_place', 'not_suited', 'no_answer', 'other'] as const;

/** The whole path of one youth, and the steps that may come next. */
export function PathTab({ student }: { student: Student }) {
  const { can } = useSession();
  const [to, setTo] = useState<State | null>(null);
  const word = (state: State): string =>
    state === 'enrolled' && student.state === 'suspended' ? t.does.resume : t.does[state];
  return (
    <Stack gap="md">
      {can('student.edit') && !to && student.next.length > 0 && (
        <Group gap="xs">
          {student.next.map((state) => (
            <Button key={state} variant="default" onClick={() => setTo(state)}>
              {word(state)}
            </Button>
          ))}
        </Group>
      )}
      {to && <StepForm key={to} student={student} to={to} submit={word(to)} onDone={() => setTo(null)} />}
      <Timeline active={student.steps.length - 1} bulletSize={16} lineWidth={2}>
        {student.steps.map((step) => (
          <Timeline.Item key={step.id} title={t.steps[step.to]}>
            <Text size="sm">
              {[
                formatDay(step.on),
                step.until && t.until(formatDay(step.until)),
                step.outcome && t.outcomes[step.outcome],
                step.reasonCode && t.reasons[step.reasonCode],
                step.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text size="sm" c="dimmed">
              {t.by(step.writtenByName)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {student.diplomas.length > 0 && (
        <div>
          <Title order={3} size="h5" mb={4}>
            {t.diplomas}
          </Title>
          {student.diplomas.map(({ frameworkId, title, fromOn, toOn }) => (
            <Text key={`${frameworkId}${fromOn}`} size="sm">
              {title}{' '}
              <Text span c="dimmed" inherit>
                {toOn ? fr.students.between(formatDay(fromOn), formatDay(toOn)) : fr.students.since(formatDay(fromOn))}
              </Text>
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}

interface FormProps {
  student: Student;
  to: State;
  submit: string;
  onDone: () => void;
}

function StepForm(props: FormProps) {
  if (props.to === 'trial_week') return <TrialForm {...props} />;
  if (props.to === 'enrolled')
    return props.student.state === 'suspended' ? <ResumeForm {...props} /> : <EnrolForm {...props} />;
  if (props.to === 'suspended') return <SuspendForm {...props} />;
  if (props.to === 'left') return <LeaveForm {...props} />;
  if (props.to === 'not_enrolled') return <DeclineForm {...props} />;
  return props.to === 'interview' ? <InterviewForm {...props} /> : <ReopenForm {...props} />;
}

function TrialForm({ student, submit, onDone }: FormProps) {
  const groups = useGroups();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/trial-week',
    initialValues: { groupId: '', on: useToday() as string, until: '' },
    request: (body) => ({ params: { path: { id: student.id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <Select label={fr.students.group} data={groups} data-autofocus {...form.field('groupId')} />
      <Group grow>
        <DayInput label={t.firstDay} {...form.field('on')} />
        <DayInput label={t.lastDay} {...form.field('until')} />
      </Group>
    </FormPanel>
  );
}

function EnrolForm({ student, submit, onDone }: FormProps) {
  const groups = useGroups();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/enrol',
    initialValues: { groupId: '', on: useToday() as string, full: false },
    request: ({ full, ...body }) => ({
      params: { path: { id: student.id } },
      body: { ...body, confirm: full ? ['group.full'] : [] },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <Select label={fr.students.group} data={groups} data-autofocus {...form.field('groupId')} />
      <DayInput label={t.firstDay} {...form.field('on')} />
      {(form.command.problem?.confirmable || form.form.values.full) && (
        <Checkbox label={t.confirmFull} {...form.form.getInputProps('full', { type: 'checkbox' })} />
      )}
    </FormPanel>
  );
}

function ResumeForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/resume',
    initialValues: { on: useToday() as string, full: false },
    request: ({ full, on }) => ({
      params: { path: { id: student.id } },
      body: { on, confirm: full ? ['group.full'] : [] },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.firstDay} {...form.field('on')} />
      {(form.command.problem?.confirmable || form.form.values.full) && (
        <Checkbox label={t.confirmFull} {...form.form.getInputProps('full', { type: 'checkbox' })} />
      )}
    </FormPanel>
  );
}

function InterviewForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/interview',
    initialValues: { on: useToday() as string },
    request: (body) => ({ params: { path: { id: student.id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.on} {...form.field('on')} />
    </FormPanel>
  );
}

function ReopenForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/reopen',
    initialValues: { on: useToday() as string },
    request: (body) => ({ params: { path: { id: student.id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.on} {...form.field('on')} />
    </FormPanel>
  );
}

function SuspendForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/suspend',
    initialValues: { on: useToday() as string, reason: '' },
    request: (body) => ({ params: { path: { id: student.id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.firstDay} {...form.field('on')} />
      <Textarea label={t.reason} description={t.reasonHint} {...form.field('reason')} />
    </FormPanel>
  );
}

function LeaveForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/leave',
    initialValues: {
      on: useToday() as string,
      outcome: 'completed' as Schema<'Outcome'>,
      reasonCode: null as Schema<'BreakReason'> | null,
      reason: '',
    },
    request: ({ reason, reasonCode, ...body }) => ({
      params: { path: { id: student.id } },
      body: { ...body, reason: reason || null, reasonCode: body.outcome === 'broken_off' ? reasonCode : null },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.lastDay} {...form.field('on')} />
      <Select label={t.outcome} data={options(t.outcomes)} allowDeselect={false} {...form.field('outcome')} />
      {form.form.values.outcome === 'broken_off' && (
        <Select label={t.reasonCode} data={options(t.reasons, BREAKS)} {...form.field('reasonCode')} />
      )}
      <Textarea label={t.reason} description={t.reasonHint} {...form.field('reason')} />
    </FormPanel>
  );
}

function DeclineForm({ student, submit, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/decline',
    initialValues: { on: useToday() as string, reasonCode: 'withdrew' as Schema<'DeclineReason'>, reason: '' },
    request: ({ reason, ...body }) => ({
      params: { path: { id: student.id } },
      body: { ...body, reason: reason || null },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={submit} onCancel={onDone}>
      <DayInput label={t.on} {...form.field('on')} />
      <Select
        label={t.reasonCode}
        data={options(t.reasons, DECLINES)}
        allowDeselect={false}
        {...form.field('reasonCode')}
      />
      <Textarea label={t.reason} description={t.reasonHint} {...form.field('reason')} />
    </FormPanel>
  );
}
