import { Box, Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { emptied } from '../../app/emptied.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.machines.upkeeps;
type Upkeep = Schema<'MachineUpkeepView'>;

/** Preventive maintenance: what comes back, when, and what was done. */
export function MachineUpkeeps({ machineId }: { machineId: string }) {
  const { can } = useSession();
  const [planning, setPlanning] = useState(false);
  const [doing, setDoing] = useState<Upkeep | null>(null);
  const { data, error } = api.useQuery('get', '/api/v1/machines/{id}/upkeeps', { params: { path: { id: machineId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="sm">
      {data.items.length === 0 && <Text size="sm">{t.none}</Text>}
      {data.items.map((upkeep) => (
        <OneUpkeep key={upkeep.id} upkeep={upkeep} onDo={() => setDoing(upkeep)} />
      ))}
      {can('machine_upkeep.edit') && (
        <Button variant="default" w="fit-content" onClick={() => setPlanning(true)}>
          {t.add}
        </Button>
      )}
      <SidePanel opened={planning} onClose={() => setPlanning(false)} title={t.add}>
        {planning && <PlanUpkeep machineId={machineId} onDone={() => setPlanning(false)} />}
      </SidePanel>
      <SidePanel opened={doing !== null} onClose={() => setDoing(null)} title={doing?.title ?? ''}>
        {doing && <DoUpkeep upkeep={doing} onDone={() => setDoing(null)} />}
      </SidePanel>
    </Stack>
  );
}

function OneUpkeep({ upkeep, onDo }: { upkeep: Upkeep; onDo: () => void }) {
  const { can } = useSession();
  const end = useCommand('post', '/api/v1/machine-upkeeps/{id}/end', { done: fr.ui.saved });
  const { title, tasks, intervalDays, dueOn, overdue, ended, done } = upkeep;
  const label = ended ? t.ended : overdue ? t.overdue : t.upToDate;
  return (
    <Box className="surface" p="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {[t.days(intervalDays), ended ? '' : t.dueOn(formatDay(dueOn))].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <StateBadge tone={ended ? 'neutral' : overdue ? 'bad' : 'good'} label={label} />
      </Group>
      <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>
        {tasks}
      </Text>
      {can('machine_upkeep.edit') && !ended && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" aria-label={t.doOf(title)} onClick={onDo}>
            {t.do}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t.endOf(title)}
            loading={end.running}
            onClick={() => void end.run({ params: { path: { id: upkeep.id } } })}
          >
            {t.end}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={end.problem} />
      <Stack gap={2} mt="xs">
        {done.map((one) => (
          <Text key={one.id} size="sm" className="figures">
            {[formatDay(one.doneOn), one.byName, one.notes].filter(Boolean).join(' · ')}
          </Text>
        ))}
      </Stack>
    </Box>
  );
}

function PlanUpkeep({ machineId, onDone }: { machineId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines/{id}/upkeeps',
    initialValues: { title: '', tasks: '', intervalDays: 90, firstDueOn: '' },
    request: (values) => ({
      params: { path: { id: machineId } },
      body: emptied(values, 'title', 'tasks', 'intervalDays'),
    }),
    done: t.planned,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.titleField} description={t.titleHint} required autoComplete="off" {...form.field('title')} />
      <Textarea label={t.tasks} required autosize minRows={3} {...form.field('tasks')} />
      <NumberInput label={t.interval} required min={1} allowDecimal={false} {...form.field('intervalDays')} />
      <DayInput label={t.firstDueOn} {...form.field('firstDueOn')} />
    </FormPanel>
  );
}

function DoUpkeep({ upkeep, onDone }: { upkeep: Upkeep; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machine-upkeeps/{id}/done',
    initialValues: { doneOn: today, notes: '' },
    request: (values) => ({ params: { path: { id: upkeep.id } }, body: emptied(values) }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.do} onCancel={onDone}>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {upkeep.tasks}
      </Text>
      <DayInput label={t.doneOn} maxDate={today} {...form.field('doneOn')} />
      <Textarea label={t.notes} autosize minRows={2} {...form.field('notes')} />
    </FormPanel>
  );
}
