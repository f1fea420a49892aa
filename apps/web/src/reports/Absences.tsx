import { Text } from '@mantine/core';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import type { Cockpit } from './cockpit.js';

const t = fr.reports.pilotage;
type Absent = Cockpit['absentToday'][number];

const nameOf = (one: Absent): string => `${one.lastName} ${one.firstName}`;

const COLUMNS: readonly Column<Absent>[] = [
  { key: 'youth', title: t.youth, render: nameOf },
  { key: 'group', title: t.group, render: (one) => one.groupName },
  { key: 'halfDay', title: t.halfDay, render: (one) => one.halfDays.map((half) => t.halfDays[half]).join(', ') },
];

/** Who is marked absent today, and when. */
export const Absences = ({ absent }: { absent: Absent[] }) =>
  absent.length === 0 ? (
    <Text size="sm">{t.absentNobody}</Text>
  ) : (
    <DataTable
      caption={t.figureNames.absent}
      list={rows(absent)}
      columns={COLUMNS}
      rowId={(one) => one.studentId}
      rowLabel={nameOf}
      rowLink={(one) => `/jeunes?ouvert=${one.studentId}`}
    />
  );
