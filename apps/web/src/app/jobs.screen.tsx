import { Button, Stack } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { InstantText } from '../ui/format.js';
import { JOB_TONES, JobProgress } from '../ui/JobProgress.js';
import { FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { api } from './api.js';
import { JobSchedules } from './job-schedules.js';
import { useCount, useList, useListState } from './list.js';
import { useSession } from './session.js';

type Job = Schema<'JobView'>;

const STATES = Object.entries(fr.jobStates).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Job>[] = [
  { key: 'title', title: fr.jobs.name, render: (job) => job.title },
  {
    key: 'state',
    title: fr.jobs.state,
    render: (job) => <StateBadge tone={JOB_TONES[job.state]} label={fr.jobStates[job.state]} />,
  },
  { key: 'progress', title: fr.jobs.progress, align: 'right', render: (job) => `${job.progress} %` },
  { key: 'requested', title: fr.jobs.requestedAt, render: (job) => <InstantText at={job.requestedAt} /> },
  { key: 'finished', title: fr.jobs.finishedAt, render: (job) => <InstantText at={job.finishedAt} /> },
];

/** Long works: what runs, what ended, what failed and why. */
export function JobsScreen() {
  const state = useListState({ state: '' });
  const { can } = useSession();
  const list = useList('/api/v1/jobs', state.query);
  const count = useCount('/api/v1/jobs/count', state.query);
  return (
    <Screen title={fr.jobs.title} hint={fr.settings.jobsHint} path={[{ label: fr.settings.title, to: '/reglages' }]}>
      <ListBar state={state} search={false} noun={fr.jobs.noun} count={count}>
        <FilterSelect state={state} name="state" label={fr.jobs.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={fr.jobs.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.title}
        state={state}
        empty={{ hint: fr.jobs.emptyHint }}
      />
      {can('schedule.read') && <JobSchedules state={state} />}
      {state.opened && <Opened key={state.opened} id={state.opened} onClose={state.close} onDone={list.reload} />}
    </Screen>
  );
}

/** The address of one work, which a mail carries: wherever it stands in the list. */
function Opened({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const { data: job } = api.useQuery('get', '/api/v1/jobs/{id}', { params: { path: { id } } });
  // a schedule, whose own panel is open, or a work that is not one's own
  if (!job) return null;
  return (
    <SidePanel opened onClose={onClose} title={job.title}>
      <Stack gap="md" align="stretch">
        <JobProgress id={id} compact onDone={onDone} />
        {job.state === 'done' && <Result job={job} />}
      </Stack>
    </SidePanel>
  );
}

function Result({ job }: { job: Job }) {
  if (job.kind === 'workshop.inspection_pack')
    return (
      <Button component="a" href={`/api/v1/inspection-packs/${job.id}/pdf`} download w="fit-content">
        {fr.safety.visit.download}
      </Button>
    );
  return job.path ? (
    <Button component={Link} to={job.path} w="fit-content">
      {fr.jobs.open}
    </Button>
  ) : null;
}
