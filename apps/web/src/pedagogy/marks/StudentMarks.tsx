import { Stack, Table, Text } from '@mantine/core';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { markText } from './mark-text.js';

const t = fr.marks;
const AWAY = { absent: t.absentShort, excused: t.excusedShort, marked: fr.ui.none } as const;

/** The averages of one youth by subject, and the marks behind them. */
export function StudentMarks({ studentId }: { studentId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/students/{id}/marks', { params: { path: { id: studentId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Text>{t.noStudentMarks}</Text>;
  return (
    <Stack>
      <Facts
        facts={data.subjects.map(({ subjectName, average, absent, excused }) => [
          subjectName,
          `${average === null ? fr.ui.none : markText(average)} ${t.away(absent, excused)}`,
        ])}
      />
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.ofStudent}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.heldOn}</Table.Th>
              <Table.Th scope="col">{t.subject}</Table.Th>
              <Table.Th scope="col">{t.testTitle}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t.coefficient}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t.mark}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((one) => (
              <Table.Tr key={one.testId}>
                <Table.Td className="figures">{formatDay(one.heldOn)}</Table.Td>
                <Table.Td>{one.subjectName}</Table.Td>
                <Table.Td>{one.title}</Table.Td>
                <Table.Td ta="right" className="figures">
                  {markText(one.coefficient)}
                </Table.Td>
                <Table.Td ta="right" className="figures">
                  {one.value === null ? AWAY[one.status] : markText(one.value)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
