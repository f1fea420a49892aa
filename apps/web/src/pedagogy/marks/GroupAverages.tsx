import { Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import type { Column } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { ExportButton } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { Schema } from '@etabli/contract';
import { markText } from './mark-text.js';

const t = fr.marks;
type Row = Schema<'StudentAveragesView'>;
const TERM_DAYS = 90;

/** Each youth of a group, each subject, over a period. */
export function GroupAverages() {
  const today = useToday() as string;
  const groups = useGroups();
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(addDays(today, -TERM_DAYS));
  const [to, setTo] = useState<string | null>(today);
  const groupId = chosen ?? groups[0]?.value ?? '';
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/class-averages',
    { params: { query: { groupId, from: from ?? '', to: to ?? '' } } },
    { enabled: Boolean(groupId && from && to) },
  );
  return (
    <Stack>
      <Group align="flex-end">
        <Select label={t.group} data={groups} value={groupId || null} onChange={setChosen} allowDeselect={false} />
        <DayInput label={t.from} value={from} onChange={setFrom} />
        <DayInput label={t.to} value={to} onChange={setTo} />
        {data && (
          <ExportButton
            name="moyennes"
            columns={columns(data)}
            all={() => Promise.resolve({ items: data.items, cut: false })}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t.averagesHint}
      </Text>
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : !groupId ? (
        <Text>{t.chooseGroup}</Text>
      ) : !data ? (
        <Waiting />
      ) : data.subjects.length === 0 ? (
        <Text>{t.noMarks}</Text>
      ) : (
        <Averages view={data} />
      )}
    </Stack>
  );
}

const columns = (view: Schema<'AveragesView'>): Column<Row>[] => [
  { key: 'name', title: t.student, render: () => null, csv: (row) => `${row.firstName} ${row.lastName}` },
  ...view.subjects.map(({ id, name }) => ({
    key: id,
    title: name,
    render: () => null,
    csv: (row: Row) => {
      const average = row.subjects.find(({ subjectId }) => subjectId === id)?.average ?? null;
      return average === null ? '' : markText(average);
    },
  })),
];

const Averages = ({ view }: { view: Schema<'AveragesView'> }) => (
  <div className="surface table-scroll" tabIndex={0} role="region" aria-label={t.tabs.moyennes}>
    <Table className="data-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.student}</Table.Th>
          {view.subjects.map(({ id, name }) => (
            <Table.Th key={id} scope="col" ta="right">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.items.map((row) => (
          <Table.Tr key={row.studentId}>
            <Table.Td>{`${row.firstName} ${row.lastName}`}</Table.Td>
            {row.subjects.map(({ subjectId, average, absent, excused }) => (
              <Table.Td key={subjectId} ta="right" className="figures">
                {average === null ? fr.ui.none : markText(average)}
                <Text size="xs" c="dimmed">
                  {t.away(absent, excused)}
                </Text>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
);
