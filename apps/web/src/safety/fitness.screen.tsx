import { Button, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { formatDay } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { emptied } from '../app/emptied.js';
import { useList, useListState } from '../app/list.js';
import { problemOf } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { useGroups } from '../students/useGroups.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText } from '../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../ui/ListBar.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { HazardSelect } from './HazardSelect.js';
import { SafetyPage } from './SafetyPage.js';
import { VoidLine } from './VoidLine.js';

const t = fr.safetyRegistry.fitness;
type Standing = Schema<'FitnessStandingView'>;
type Opinion = Schema<'OpinionView'>;
const RESULTS = Object.entries(t.results).map(([value, label]) => ({ value, label }));
const TONES = { apt: 'good', apt_with_restrictions: 'warning', unfit: 'bad' } as const;

function State({ of: { result, validUntil, minor }, today }: { of: Standing; today: string }) {
  if (!minor) return <StateBadge tone="neutral" label={t.notNeeded} />;
  if (!result || !validUntil) return <StateBadge tone="bad" label={t.none} />;
  if (validUntil < today) return <StateBadge tone="bad" label={t.over} />;
  return <StateBadge tone={TONES[result]} label={t.results[result]} />;
}

const asked = ({ requestedOn, chasedOn }: Pick<Standing, 'requestedOn' | 'chasedOn'>): string =>
  chasedOn ? t.chased(formatDay(chasedOn)) : requestedOn ? t.asked(formatDay(requestedOn)) : fr.ui.none;

const columns = (today: string): readonly Column<Standing>[] => [
  {
    key: 'student',
    title: fr.safety.student,
    render: ({ studentName }) => studentName,
    csv: ({ studentName }) => studentName,
  },
  {
    key: 'group',
    title: fr.safety.group,
    render: ({ groupName }) => groupName ?? fr.ui.none,
    csv: ({ groupName }) => groupName ?? '',
  },
  {
    key: 'opinion',
    title: t.opinion,
    render: (one) => <State of={one} today={today} />,
    csv: ({ result }) => (result ? t.results[result] : ''),
  },
  {
    key: 'until',
    title: fr.safety.until,
    render: ({ validUntil }) => <DayText day={validUntil} />,
    csv: ({ validUntil }) => (validUntil ? formatDay(validUntil) : ''),
  },
  { key: 'request', title: t.request, render: asked, csv: asked },
];

/** Where each youth stands with the doctor: the result, never why. */
export function FitnessScreen() {
  const today = useToday();
  const state = useListState({ groupId: '' });
  const groups = useGroups();
  const list = useList('/api/v1/fitness-overview', state.query);
  const found = list.items.find(({ studentId }) => studentId === state.opened);
  return (
    <SafetyPage title={t.title} hint={t.hint}>
      <ListBar
        state={state}
        noun={t.noun}
        search={false}
        count={list.loading ? undefined : { count: list.items.length, exactness: 'exact' }}
        actions={<ExportButton name="avis-medicaux" columns={columns(today)} all={list.all} />}
      >
        <FilterSelect state={state} name="groupId" label={fr.safety.group} data={groups} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={columns(today)}
        rowId={({ studentId }) => studentId}
        rowLabel={({ studentName }) => studentName}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(found)} onClose={state.close} title={found?.studentName ?? ''}>
        {found && <OneYouth key={found.studentId} studentId={found.studentId} />}
      </SidePanel>
    </SafetyPage>
  );
}

function OneYouth({ studentId }: { studentId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/fitness-opinions', { params: { query: { studentId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Text>{fr.ui.loading}</Text>;
  const open = data.requests.find(({ answeredOn }) => !answeredOn);
  return (
    <Stack gap="lg">
      <Request studentId={studentId} open={open} />
      <RecordOpinion studentId={studentId} />
      {data.opinions.length > 0 && (
        <Stack gap="sm">
          <Title order={3} size="h5">
            {t.history}
          </Title>
          {data.opinions.map((opinion) => (
            <PastOpinion key={opinion.id} opinion={opinion} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** The doctor is asked, then chased until the opinion comes. */
function Request({ studentId, open }: { studentId: string; open: Schema<'OpinionRequestView'> | undefined }) {
  const today = useToday();
  const { can } = useSession();
  const ask = useCommand('post', '/api/v1/fitness-requests', { done: t.requestSaved });
  const chase = useCommand('post', '/api/v1/fitness-requests/{id}/chase', { done: t.chaseSaved });
  if (!can('fitness.edit')) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {open ? (
        <>
          <Text>{asked(open)}</Text>
          <Button
            variant="default"
            loading={chase.running}
            onClick={() => void chase.run({ params: { path: { id: open.id } }, body: { chasedOn: today } })}
          >
            {t.chase}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          loading={ask.running}
          onClick={() => void ask.run({ body: { studentId, requestedOn: today } })}
        >
          {t.askDoctor}
        </Button>
      )}
      <ProblemAlert problem={ask.problem ?? chase.problem} />
    </Stack>
  );
}

function RecordOpinion({ studentId }: { studentId: string }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/fitness-opinions',
    initialValues: {
      result: 'apt' as Opinion['result'],
      restrictedCodes: [] as string[],
      givenOn: today,
      validUntil: '',
      doctor: '',
    },
    request: (values) => ({
      body: { studentId, ...emptied(values, 'result', 'restrictedCodes', 'givenOn', 'doctor') },
    }),
    done: t.recorded,
    onDone: () => form.form.reset(),
  });
  return (
    <FormPanel of={form} submit={t.record}>
      <Select label={t.result} data={RESULTS} allowDeselect={false} {...form.field('result')} />
      {form.form.values.result === 'apt_with_restrictions' && (
        <HazardSelect label={t.restricted} description={t.restrictedHint} required {...form.field('restrictedCodes')} />
      )}
      <DayInput label={t.givenOn} required maxDate={today} {...form.field('givenOn')} />
      <DayInput label={fr.safety.until} description={t.untilHint} {...form.field('validUntil')} />
      <TextInput label={t.doctor} required maxLength={120} autoComplete="off" {...form.field('doctor')} />
    </FormPanel>
  );
}

const PastOpinion = ({ opinion }: { opinion: Opinion }) => (
  <Stack gap={4}>
    <Text>
      {`${t.results[opinion.result]} – ${formatDay(opinion.givenOn)} → ${formatDay(opinion.validUntil)} – ${opinion.doctor}`}
    </Text>
    {opinion.restrictedCodes.length > 0 && (
      <Text size="sm" c="dimmed">{`${t.restricted}\u202f: ${opinion.restrictedCodes.join(', ')}`}</Text>
    )}
    {opinion.voidReason ? (
      <Text size="sm" c="dimmed">
        {fr.safety.voidedFor(opinion.voidReason)}
      </Text>
    ) : (
      <VoidLine path="/api/v1/fitness-opinions/{id}/void" id={opinion.id} hint={t.voidHint} />
    )}
  </Stack>
);
