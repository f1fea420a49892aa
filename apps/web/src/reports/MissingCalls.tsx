import { Text } from '@mantine/core';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { DayText, formatDay } from '../ui/format.js';
import type { Cockpit } from './cockpit.js';

const t = fr.reports.pilotage;
type Missing = Cockpit['missingCalls'][number];

const COLUMNS: readonly Column<Missing>[] = [
  { key: 'group', title: t.group, render: (one) => one.groupName },
  { key: 'day', title: t.day, render: (one) => <DayText day={one.day} /> },
  { key: 'halfDay', title: t.halfDay, render: (one) => t.halfDays[one.halfDay] },
];

/** Half-days that ended without a roll call; each opens its sheet. */
export const MissingCalls = ({ missing }: { missing: Missing[] }) =>
  missing.length === 0 ? (
    <Text size="sm">{t.callsAllThere}</Text>
  ) : (
    <DataTable
      caption={t.figureNames.calls_missing}
      list={rows(missing)}
      columns={COLUMNS}
      rowId={(one) => `${one.groupId} ${one.day} ${one.halfDay}`}
      rowLabel={(one) => `${one.groupName}, ${formatDay(one.day)}, ${t.halfDays[one.halfDay]}`}
      rowLink={(one) => `/classe?groupe=${one.groupId}&jour=${one.day}&demi=${one.halfDay}`}
    />
  );
