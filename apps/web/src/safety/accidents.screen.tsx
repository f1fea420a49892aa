import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import type { Schema } from '@etabli/contract';
import { civilDateAt, wallTimeAt } from '@etabli/kernel';
import { emptied } from '../app/emptied.js';
import { NEW, useList, useListState } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText, formatInstant, InstantText } from '../ui/format.js';
import { ExportButton } from '../ui/ListBar.js';
import { RemoteSelect } from '../ui/RemoteSelect.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { TimeInput } from '../ui/TimeInput.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safetyRegistry.accidents;
type Accident = Schema<'AccidentView'>;
const CARES = Object.entries(t.cares).map(([value, label]) => ({ value, label }));

/** The 48 hours: declared, running, or over, as the school's clock says. */
function Clock({ accident: { declaredAt, declareBy, declarationOverdue: late } }: { accident: Accident }) {
  if (declaredAt) return <StateBadge tone="good" label={t.declaredAt(formatInstant(declaredAt))} />;
  return (
    <StateBadge
      tone={late ? 'bad' : 'warning'}
      label={(late ? t.tooLate : t.declareBefore)(formatInstant(declareBy))}
    />
  );
}

/** The twelve hours of a fatal accident; nothing for any other. */
function InspectorClock({
  accident: { inspectorBy, inspectorToldAt, inspectorOverdue: late },
}: {
  accident: Accident;
}) {
  if (!inspectorBy || inspectorToldAt) return null;
  return (
    <StateBadge
      tone={late ? 'bad' : 'warning'}
      label={(late ? t.inspectorTooLate : t.inspectorBefore)(formatInstant(inspectorBy))}
    />
  );
}

const MINUTE = 60_000;

/** Asks again each minute while a clock runs, so that it turns red at its hour under the eyes of whoever looks. */
function useRunningClocks({ items, reload }: { items: readonly Accident[]; reload: () => void }): void {
  const running = items.some(({ declaredAt, declarationOverdue }) => !declaredAt && !declarationOverdue);
  const again = useEffectEvent(reload);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, MINUTE);
    return () => clearInterval(timer);
  }, [running]);
}

const COLUMNS: readonly Column<Accident>[] = [
  {
    key: 'student',
    title: fr.safety.student,
    render: ({ studentName }) => studentName,
    csv: ({ studentName }) => studentName,
  },
  {
    key: 'at',
    title: t.happened,
    sort: 'happenedAt',
    render: ({ happenedAt }) => <InstantText at={happenedAt} />,
    csv: ({ happenedAt }) => formatInstant(happenedAt),
  },
  { key: 'place', title: t.place, render: ({ place }) => place, csv: ({ place }) => place },
  { key: 'body', title: t.bodyPart, render: ({ bodyPart }) => bodyPart, csv: ({ bodyPart }) => bodyPart },
  {
    key: 'clock',
    title: t.clock,
    render: (accident) => (
      <Group gap="xs">
        <Clock accident={accident} />
        <InspectorClock accident={accident} />
      </Group>
    ),
    csv: ({ declaredAt }) => (declaredAt ? formatInstant(declaredAt) : ''),
  },
];

/** The register of accidents, and what is left of the time to declare each. */
export function AccidentsScreen() {
  const { can } = useSession();
  const state = useListState({ sort: 'happenedAt', direction: 'desc' });
  const list = useList('/api/v1/accidents', state.query);
  useRunningClocks(list);
  const found = list.items.find(({ id }) => id === state.opened);
  const add = can('accident.record') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={add}>
      <Group justify="flex-end" mb="sm">
        <ExportButton name="accidents" columns={COLUMNS} all={list.all} />
      </Group>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ studentName }) => studentName}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewAccident onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(found)} onClose={state.close} title={found?.studentName ?? ''}>
        {found && (
          <Stack>
            <Group gap="xs">
              <Clock accident={found} />
              <InspectorClock accident={found} />
            </Group>
            <AccidentFacts accident={found} />
            <Button component="a" href={`/api/v1/accidents/${found.id}/pdf`} variant="default" w="fit-content">
              {t.pdf}
            </Button>
            {can('accident.follow') && <Follow key={found.id} accident={found} onDone={state.close} />}
          </Stack>
        )}
      </SidePanel>
    </SafetyPage>
  );
}

const AccidentFacts = ({ accident }: { accident: Accident }) => (
  <Facts
    facts={[
      [t.happened, <InstantText key="at" at={accident.happenedAt} />],
      [t.place, accident.place],
      [t.circumstances, accident.circumstances],
      [t.witnesses, accident.witnesses],
      [t.bodyPart, accident.bodyPart],
      [t.care, t.cares[accident.care]],
      [t.fatal, accident.fatal ? t.inspectorBefore(formatInstant(accident.inspectorBy!)) : fr.ui.no],
      [t.declaredOn, <InstantText key="declared" at={accident.declaredAt} />],
      [t.familyOn, <DayText key="family" day={accident.familyToldOn} />],
    ]}
  />
);

function NewAccident({ onDone }: { onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/accidents',
    initialValues: {
      studentId: '',
      day: today,
      time: '',
      place: '',
      circumstances: '',
      witnesses: '',
      bodyPart: '',
      care: 'none' as Accident['care'],
      fatal: false,
    },
    request: (values) => ({
      body: emptied(values, 'studentId', 'day', 'time', 'place', 'circumstances', 'bodyPart', 'care', 'fatal'),
    }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <RemoteSelect
        label={fr.safety.student}
        required
        path="/api/v1/students"
        query={{ phase: 'pupil' }}
        toOption={({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` })}
        {...form.field('studentId')}
      />
      <SimpleGrid cols={2}>
        <DayInput label={t.happened} required maxDate={today} {...form.field('day')} />
        <TimeInput label={t.time} required {...form.field('time')} />
      </SimpleGrid>
      <TextInput label={t.place} required maxLength={200} {...form.field('place')} />
      <Textarea label={t.circumstances} required autosize minRows={3} {...form.field('circumstances')} />
      <TextInput label={t.witnesses} {...form.field('witnesses')} />
      <TextInput label={t.bodyPart} description={t.bodyPartHint} required maxLength={120} {...form.field('bodyPart')} />
      <Select label={t.care} data={CARES} allowDeselect={false} {...form.field('care')} />
      <Checkbox label={t.fatal} description={t.fatalHint} {...form.form.getInputProps('fatal', { type: 'checkbox' })} />
    </FormPanel>
  );
}

function Follow({ accident, onDone }: { accident: Accident; onDone: () => void }) {
  const today = useToday();
  const dayOf = (instant: string | null): string => (instant ? civilDateAt(new Date(instant)) : '');
  const timeOf = (instant: string | null): string => (instant ? wallTimeAt(new Date(instant)) : '');
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/accidents/{id}/follow',
    initialValues: {
      declaredOn: dayOf(accident.declaredAt),
      declaredTime: timeOf(accident.declaredAt),
      inspectorToldOn: dayOf(accident.inspectorToldAt),
      inspectorToldTime: timeOf(accident.inspectorToldAt),
      familyToldOn: accident.familyToldOn ?? '',
    },
    request: (values) => ({ params: { path: { id: accident.id } }, body: emptied(values) }),
    done: t.followed,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.follow}>
      <Group align="flex-end" grow>
        <DayInput label={t.declaredOn} maxDate={today} {...form.field('declaredOn')} />
        <TimeInput label={t.at} {...form.field('declaredTime')} />
      </Group>
      {accident.fatal && (
        <Group align="flex-end" grow>
          <DayInput label={t.inspectorOn} maxDate={today} {...form.field('inspectorToldOn')} />
          <TimeInput label={t.at} {...form.field('inspectorToldTime')} />
        </Group>
      )}
      <DayInput label={t.familyOn} maxDate={today} {...form.field('familyToldOn')} />
    </FormPanel>
  );
}
