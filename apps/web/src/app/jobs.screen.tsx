import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { InstantText } from '../ui/format.js';
import { JOB_TONES, JobProgress } from '../ui/JobProgress.js';
import { ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { useList, useListState } from './list.js';

type Job = Schema<'JobView'>;

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
  const state = useListState({});
  const list = useList('/api/v1/jobs');
  const job = list.items.find((item) => item.id === state.opened);
  return (
    <Screen title={fr.jobs.title} hint={fr.settings.jobsHint} path={[{ label: fr.settings.title, to: '/reglages' }]}>
      <ListBar
        state={state}
        search={false}
        noun={fr.jobs.noun}
        count={list.loading ? undefined : { count: list.items.length, exactness: 'exact' }}
      />
      <DataTable
        caption={fr.jobs.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.title}
        state={state}
        empty={{ hint: fr.jobs.emptyHint }}
      />
      <SidePanel opened={Boolean(job)} onClose={state.close} title={job?.title ?? ''}>
        {job && <JobProgress key={job.id} id={job.id} compact onDone={list.reload} />}
      </SidePanel>
    </Screen>
  );
}
