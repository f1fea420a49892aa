import { Group, Paper, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { Bars } from '../../ui/Bars.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatDecimalFr } from '../../ui/format.js';

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
  const detail = (ratioBp: number) => (
    <Text size="sm" fw={700} className="figures">
      {ratioText(ratioBp)}
    </Text>
  );
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
        <Bars
          label={t.title}
          bars={[
            { id: 'all', label: t.all, allotted: data.allottedMinutes, spent: data.spentMinutes },
            ...known.map((one) => ({
              id: one.level,
              label: t.levels[one.level],
              allotted: one.allottedMinutes,
              spent: one.spentMinutes,
              detail: detail(one.ratioBp),
            })),
          ]}
        />
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
