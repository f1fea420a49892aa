import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatDecimalFr, formatHours } from '../../ui/format.js';

const t = fr.catalogue.coefficient;
type Machine = Schema<'MachineCoefficientView'>;

/** 14250 basis points → '× 1,43'. */
const ratioText = (ratioBp: number): string => t.ratio(formatDecimalFr((ratioBp / 10_000).toFixed(2)));

const COLUMNS: readonly Column<Machine>[] = [
  { key: 'machine', title: t.machine, render: (one) => one.machineName },
  { key: 'level', title: t.level, render: (one) => t.levels[one.level] },
  { key: 'ratio', title: t.coefficient, align: 'right', render: (one) => ratioText(one.ratioBp) },
  { key: 'count', title: t.observations, align: 'right', render: (one) => one.observations },
];

/** Allotted against spent, learnt from what is finished: for all, then a bar a level. */
export function Coefficient({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/v1/catalogue-operations/{id}/coefficient', { params: { path: { id } } });
  if (!data) return null;
  const most = Math.max(1, data.allottedMinutes, data.spentMinutes);
  const known = data.levels.filter(({ spentMinutes }) => spentMinutes > 0);
  return (
    <Paper className="surface" p="md" component="section">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        <Text size="xl" fw={700} className="figures">
          {ratioText(data.ratioBp)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t.stands(t.basis[data.basis], data.observations)}
      </Text>
      {data.spentMinutes === 0 ? (
        <Text size="sm" c="dimmed">
          {t.nothing}
        </Text>
      ) : (
        <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          <Learnt label={t.all} most={most} learnt={data} />
          {known.map((one) => (
            <Learnt key={one.level} label={t.levels[one.level]} most={most} learnt={one} />
          ))}
        </Stack>
      )}
      {data.machines.length > 0 && (
        <>
          <Title order={3} size="h5" mt="md" mb={4}>
            {t.machines}
          </Title>
          <DataTable
            caption={t.machines}
            list={rows(data.machines)}
            columns={COLUMNS}
            rowId={(one) => `${one.machineId}-${one.level}`}
          />
        </>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t.hint}
      </Text>
    </Paper>
  );
}

interface LearntProps {
  label: string;
  /** minutes of the whole width */
  most: number;
  learnt: { ratioBp: number; allottedMinutes: number; spentMinutes: number };
}

/** The bar is what was spent, the mark what was allotted. Taking longer is learning, so nothing is red. */
const Learnt = ({ label, most, learnt: { ratioBp, allottedMinutes, spentMinutes } }: LearntProps) => (
  <li>
    <Group justify="space-between" gap="xs" mb={4}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text size="sm" fw={700} className="figures">
        {ratioText(ratioBp)}
      </Text>
    </Group>
    <div className="bar-track" aria-hidden>
      <div className="bar-fill" style={{ width: `${(spentMinutes / most) * 100}%` }} />
      <div className="bar-mark" style={{ left: `${(allottedMinutes / most) * 100}%` }} />
    </div>
    <Text size="xs" c="dimmed">
      {t.spent(formatHours(spentMinutes), formatHours(allottedMinutes))}
    </Text>
  </li>
);
