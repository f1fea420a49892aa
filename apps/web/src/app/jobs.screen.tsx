import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { InstantText } from '../ui/format.js';
import { JOB_TONES, JobProgress } from '../ui/JobProgress.js';
import { FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
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
  const job = list.items.find((item) => item.id === state.opened);
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
      <SidePanel opened={Boolean(job)} onClose={state.close} title={job?.title ?? ''}>
        {job && <JobProgress key={job.id} id={job.id} compact onDone={list.reload} />}
      </SidePanel>
    </Screen>
  );
}
