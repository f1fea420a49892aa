import { Stack, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { Part } from './Part.js';
import { Source } from './Source.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkView'>;
interface Claimed {
  verification: Framework['verification'];
  source: string;
}
interface Coded extends Claimed {
  code: string;
  title: string;
}

const claimed = <Row extends Claimed>(): Column<Row>[] => [
  { key: 'verification', title: t.verification, render: (one) => <VerificationBadge of={one.verification} /> },
  { key: 'source', title: t.source, render: (one) => <Source text={one.source} /> },
];
const coded = <Row extends Coded>(title: string, depth: (row: Row) => number = () => 0): Column<Row>[] => [
  { key: 'code', title: t.code, width: 110, render: (one) => one.code },
  {
    key: 'title',
    title,
    render: (one) => (
      <Text size="sm" miw={200} pl={depth(one) * 20}>
        {one.title}
      </Text>
    ),
  },
];
const codes = (all: readonly string[]): string => all.join(', ') || fr.ui.none;

/** What must be known, and how deep. */
export function KnowledgeTab({ framework }: { framework: Framework }) {
  const columns: readonly Column<Framework['knowledge'][number]>[] = [
    ...coded<Framework['knowledge'][number]>(t.knowledge, (one) => (one.parentCode ? 1 : 0)),
    {
      key: 'level',
      title: t.taxonomicLevel,
      render: (one) => (one.taxonomicLevel ? t.taxonomicLevels(one.taxonomicLevel) : fr.ui.none),
    },
    { key: 'competences', title: t.competences, render: (one) => codes(one.competenceCodes) },
    ...claimed<Framework['knowledge'][number]>(),
  ];
  return (
    <Part title={t.knowledges}>
      <DataTable
        caption={t.knowledges}
        list={rows(framework.knowledge)}
        columns={columns}
        rowId={(one) => one.code}
        empty={{ hint: t.noKnowledge }}
      />
    </Part>
  );
}

type Task = Framework['tasks'][number];
type Deed = Coded & { isTask: boolean; blockCode: string | null; competenceCodes: readonly string[] };

/** What the trade does: activities with their tasks under them. */
export function ActivitiesTab({ framework }: { framework: Framework }) {
  const deeds: Deed[] = framework.activities.flatMap((activity) => [
    { ...activity, isTask: false, competenceCodes: [] },
    ...framework.tasks
      .filter((task: Task) => task.activityCode === activity.code)
      .map((task) => ({ ...task, isTask: true, blockCode: null })),
  ]);
  const columns: readonly Column<Deed>[] = [
    ...coded<Deed>(t.activityOrTask, (one) => (one.isTask ? 1 : 0)),
    { key: 'block', title: t.block, render: (one) => one.blockCode ?? fr.ui.none },
    { key: 'competences', title: t.competences, render: (one) => codes(one.competenceCodes) },
    ...claimed<Deed>(),
  ];
  return (
    <Part title={t.activities}>
      <DataTable
        caption={t.activities}
        list={rows(deeds)}
        columns={columns}
        rowId={(one) => one.code}
        empty={{ hint: t.noActivities }}
      />
    </Part>
  );
}

type Placement = Framework['placements'][number] & { key: string };

/** The weeks in a company that the diploma asks for. */
export function PlacementsTab({ framework }: { framework: Framework }) {
  const columns: readonly Column<Placement>[] = [
    { key: 'year', title: t.placementYear, render: (one) => (one.year ? t.yearOf(one.year) : t.wholeTraining) },
    { key: 'weeks', title: t.weeks, align: 'right', render: (one) => one.weeks },
    { key: 'aim', title: t.aim, render: (one) => one.aim ?? fr.ui.none },
    ...claimed<Placement>(),
  ];
  return (
    <Stack gap="lg">
      <Part title={t.placements}>
        <DataTable
          caption={t.placements}
          list={rows(framework.placements.map((one, index) => ({ ...one, key: String(index) })))}
          columns={columns}
          rowId={(one) => one.key}
          empty={{ hint: t.noPlacements }}
        />
      </Part>
    </Stack>
  );
}
