import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Alert, Box, Group, List, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { formatDay, formatHours, formatRate } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.planning.load;
type View = Schema<'LoadView'>;
type Resource = Schema<'ResourceLoadView'>;
type Week = Schema<'WeekLoadView'>;
const KINDS = ['workshop', 'group', 'family', 'machine'] as const;
const keyOf = ({ kind, id }: Resource): string => (id ? `${kind}:${id}` : kind);
const hours = (minutes: number): number => Math.round(minutes / 60);

/** Twelve weeks of the workshop, a group, a family or a machine: what there is, what is taken, what is missing. */
export function Load() {
  const [params, setParams] = useSearchParams();
  const { data, error } = api.useQuery('get', '/api/v1/planning/load');
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const chosen = data.resources.find((one) => keyOf(one) === params.get('de')) ?? data.resources[0]!;
  const groups = KINDS.map((kind) => ({
    group: t.kinds[kind],
    items: data.resources.filter((one) => one.kind === kind).map((one) => ({ value: keyOf(one), label: one.label })),
  })).filter(({ items }) => items.length > 0);
  return (
    <Stack gap="md">
      <Select
        label={t.what}
        data={groups}
        value={keyOf(chosen)}
        allowDeselect={false}
        searchable
        maw={420}
        onChange={(de) => setParams((now) => ({ ...Object.fromEntries(now), de: de ?? 'workshop' }), { replace: true })}
      />
      {chosen.stopped && <Alert color="red">{`${chosen.label}\u202f: ${chosen.stopped}`}</Alert>}
      {data.attendance.length === 0 && <Alert color="amber">{t.none}</Alert>}
      <Weeks weeks={chosen.weeks} />
      {chosen.kind === 'group' && (
        <Text size="sm" c="dimmed">
          {t.groupHint}
        </Text>
      )}
      <Stands load={data} />
    </Stack>
  );
}

function Weeks({ weeks }: { weeks: readonly Week[] }) {
  const bars = weeks.map(({ week, monday, capacityMinutes, loadMinutes, shortMinutes }) => ({
    week: t.weekOf(week, formatDay(monday).slice(0, 5)),
    [t.taken]: hours(loadMinutes),
    [t.free]: hours(capacityMinutes - loadMinutes),
    [t.short]: hours(shortMinutes),
  }));
  /** what is missing may be many weeks of work: the table says how much, the bar that it does not fit */
  const most = Math.max(1, ...weeks.map(({ capacityMinutes }) => Math.ceil((2 * capacityMinutes) / 600) * 10));
  return (
    <>
      <Box role="img" aria-label={t.chart}>
        <BarChart
          h={280}
          data={bars}
          dataKey="week"
          type="stacked"
          unit=" h"
          withLegend
          yAxisProps={{ domain: [0, most], allowDataOverflow: true }}
          barProps={{ isAnimationActive: false }}
          series={[
            { name: t.taken, color: 'ink.6' },
            { name: t.free, color: 'gray.4' },
            { name: t.short, color: 'red.6' },
          ]}
        />
      </Box>
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table captionSide="top" verticalSpacing={4}>
          <Table.Caption>{t.table}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.week}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t.capacity}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t.taken}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t.free}
              </Table.Th>
              <Table.Th scope="col" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map((week) => (
              <Table.Tr key={week.monday}>
                <Table.Th scope="row" fw={500}>
                  {t.weekOf(week.week, formatDay(week.monday))}
                </Table.Th>
                <Table.Td ta="right" className="figures">
                  {formatHours(week.capacityMinutes)}
                </Table.Td>
                <Table.Td ta="right" className="figures">
                  {formatHours(week.loadMinutes)}
                </Table.Td>
                <Table.Td ta="right" className="figures">
                  {formatHours(week.capacityMinutes - week.loadMinutes)}
                </Table.Td>
                <Table.Td>
                  <Judged week={week} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Judged({ week: { capacityMinutes, loadMinutes, shortMinutes } }: { week: Week }) {
  if (shortMinutes > 0) return <StateBadge tone="bad" label={t.over(formatHours(shortMinutes))} />;
  if (capacityMinutes === 0) return <StateBadge tone="neutral" label={t.closed} />;
  return loadMinutes === capacityMinutes ? (
    <StateBadge tone="warning" label={t.full} />
  ) : (
    <StateBadge tone="good" label={t.ok} />
  );
}

const Stands = ({ load }: { load: View }) => (
  <Paper className="surface" p="md">
    <Group mb="xs">
      <Title order={2} size="h4">
        {t.stands}
      </Title>
    </Group>
    <List size="sm" spacing={4}>
      <List.Item>{t.standsHours}</List.Item>
      <List.Item>{t.standsWork}</List.Item>
      <List.Item>{t.standsOrder}</List.Item>
      {load.attendance.map(({ groupId, groupName, attendanceBp, marks }) => (
        <List.Item key={groupId}>
          {marks > 0
            ? t.attendance(groupName, formatRate(attendanceBp), plural(marks, t.marks))
            : t.attendanceNone(groupName)}
        </List.Item>
      ))}
      {load.closures.map(({ label, fromOn, toOn }) => (
        <List.Item key={fromOn}>{`${label}\u202f: ${formatDay(fromOn)} – ${formatDay(toOn)}`}</List.Item>
      ))}
    </List>
  </Paper>
);
