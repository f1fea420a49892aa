import { Group, Paper } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText } from '../../ui/format.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.safety.machines;
const TONES = { R: 'warning', X: 'bad', P: 'info' } as const;

const COLUMNS: readonly Column<Schema<'HazardView'>>[] = [
  { key: 'code', title: fr.safety.codes, render: ({ code }) => code },
  {
    key: 'title',
    title: t.risks,
    render: ({ title, verified }) => (
      <Group gap="xs">
        {title}
        {!verified && <StateBadge tone="warning" label={t.toCheck} />}
      </Group>
    ),
  },
  {
    key: 'class',
    title: fr.safety.state,
    render: ({ hazardClass, classLabel }) => <StateBadge tone={TONES[hazardClass]} label={classLabel} />,
  },
  { key: 'from', title: fr.safetyRegistry.rules.validFrom, render: ({ validFrom }) => <DayText day={validFrom} /> },
];

/** The works of the Labour code as the program reads them. */
export const HazardTable = () => (
  <DataTable
    caption={t.hazards}
    list={useList('/api/v1/hazards')}
    columns={COLUMNS}
    rowId={({ code, validFrom }) => `${code} ${validFrom}`}
  />
);

/** The work that the address asks for, above all else. */
export function OneHazard({ code }: { code: string }) {
  const list = useList('/api/v1/hazards');
  return (
    <Paper className="surface" p="md" mb="lg">
      <DataTable
        caption={`${t.hazards}, ${code}`}
        list={{ ...list, items: list.items.filter((one) => one.code === code) }}
        columns={COLUMNS}
        rowId={({ validFrom }) => validFrom}
      />
    </Paper>
  );
}
