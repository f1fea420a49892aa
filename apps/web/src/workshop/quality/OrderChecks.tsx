import { Alert, Button, Grid, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatDecimalFr, InstantText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { isEnded } from '../orders/refusals.js';
import { askedOf, CharacteristicInputs, typedOf } from './CharacteristicInputs.js';
import { CharacteristicLine } from './CharacteristicLine.js';
import { ReportAtBench } from './ReportAtBench.js';
import { ValueChart } from './ValueChart.js';

const t = fr.quality.inspection;
type Order = Schema<'OrderView'>;
type Characteristic = Schema<'CharacteristicView'>;
type Value = Schema<'MeasurementView'>;

/** What is to check of an order, what was measured, and the sheet to hand over. */
export function OrderChecks({ order }: { order: Order }) {
  const { can } = useSession();
  const [editing, setEditing] = useState<string | null>(null);
  const { data } = api.useQuery(
    'get',
    '/api/v1/production-orders/{id}/inspections',
    { params: { path: { id: order.id } } },
    { enabled: can('inspection.read') },
  );
  if (!data) return null;
  const changeable = can('inspection.edit') && !isEnded(order);
  const operation = order.operationList.find(({ id }) => id === editing);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        <Button
          variant="default"
          component="a"
          href={`/api/v1/production-orders/${order.id}/inspections/pdf`}
          target="_blank"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
        >
          {t.sheet}
        </Button>
      </Group>
      <Stack gap="md">
        {data.operations.length === 0 && (
          <Text size="sm" c="dimmed">
            {t.none}
          </Text>
        )}
        {data.missing.length > 0 && !isEnded(order) && order.state !== 'checked' && (
          <Alert color="amber" title={t.missing}>
            <List size="sm">
              {data.missing.map(({ detail }) => (
                <List.Item key={detail}>{detail}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {data.operations.map(({ operationId, operationTitle, characteristics }) => (
          <Paper key={operationId} className="surface" p="md">
            <Title order={3} size="h5" mb="sm">
              {operationTitle}
            </Title>
            <Stack gap="lg">
              {characteristics.map((one) => (
                <Checked
                  key={one.id}
                  of={one}
                  operation={{ id: operationId, title: operationTitle, orderId: order.id }}
                />
              ))}
            </Stack>
          </Paper>
        ))}
        {changeable && (
          <Group gap="xs">
            {order.operationList.map(({ id, title }) => (
              <Button key={id} size="compact-sm" variant="default" onClick={() => setEditing(id)}>
                {t.editOf(title)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      <SidePanel
        opened={operation !== undefined}
        onClose={() => setEditing(null)}
        title={t.editOf(operation?.title ?? '')}
        width={720}
      >
        {operation && (
          <Edit
            operationId={operation.id}
            items={data.operations.find(({ operationId }) => operationId === operation.id)?.characteristics ?? []}
            onDone={() => setEditing(null)}
          />
        )}
      </SidePanel>
    </section>
  );
}

function Edit({ operationId, items, onDone }: { operationId: string; items: Characteristic[]; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/operations/{id}/characteristics',
    initialValues: typedOf(items),
    request: (values) => ({ params: { path: { id: operationId } }, body: askedOf(values) }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <CharacteristicInputs of={form} />
    </FormPanel>
  );
}

interface CheckedProps {
  of: Characteristic;
  operation: { id: string; title: string; orderId: string };
}

/** One characteristic: its dimension, its curve, its values. */
function Checked({ of, operation }: CheckedProps) {
  const { can } = useSession();
  const [correcting, setCorrecting] = useState<Value | null>(null);
  const [reported, setReported] = useState<Value | null>(null);
  const columns: readonly Column<Value>[] = [
    { key: 'piece', title: t.piece, align: 'right', width: 70, render: ({ piece }) => piece },
    {
      key: 'value',
      title: t.value,
      align: 'right',
      render: ({ value, corrected }) => (
        <Text span inherit td={corrected ? 'line-through' : undefined}>
          {`${formatDecimalFr(value)} ${of.unit}`}
        </Text>
      ),
    },
    {
      key: 'verdict',
      title: t.verdict,
      render: ({ corrected, conform, reason }) => (
        <>
          <StateBadge
            tone={corrected ? 'neutral' : conform ? 'good' : 'bad'}
            label={corrected ? t.corrected : conform ? t.conform : t.notConform}
          />
          {reason && (
            <Text size="xs" c="dimmed">
              {reason}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'by',
      title: t.by,
      render: ({ studentName, trainerName }) =>
        [studentName, trainerName && t.under(trainerName)].filter(Boolean).join(' '),
    },
    { key: 'at', title: t.measuredAt, render: ({ measuredAt }) => <InstantText at={measuredAt} /> },
    {
      key: 'act',
      title: '',
      render: (value) =>
        !value.corrected && (
          <Group gap={6}>
            {can('measurement.take') && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t.correctTitle(of.label, value.piece)}
                onClick={() => setCorrecting(value)}
              >
                {t.correct}
              </Button>
            )}
            {!value.conform && !value.nonconformityId && can('nonconformity.edit') && (
              <Button size="compact-xs" variant="default" onClick={() => setReported(value)}>
                {t.openNonconformity}
              </Button>
            )}
            {value.nonconformityId && <StateBadge tone="info" label={t.seeNonconformity} />}
          </Group>
        ),
    },
  ];
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <CharacteristicLine of={of} />
        <ValueChart of={of} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }}>
        {of.values.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t.noValues}
          </Text>
        ) : (
          <DataTable
            caption={`${t.values} – ${of.label}`}
            list={rows(of.values)}
            columns={columns}
            rowId={({ id }) => id}
          />
        )}
      </Grid.Col>
      <SidePanel
        opened={correcting !== null}
        onClose={() => setCorrecting(null)}
        title={t.correctTitle(of.label, correcting?.piece ?? 1)}
        width={440}
      >
        {correcting && <Correct value={correcting} unit={of.unit} onDone={() => setCorrecting(null)} />}
      </SidePanel>
      <ReportAtBench
        operation={operation}
        measurementId={reported?.id ?? null}
        what={reported ? `${of.label}, ${t.pieceOf(reported.piece)}` : undefined}
        opened={reported !== null}
        onClose={() => setReported(null)}
      />
    </Grid>
  );
}

function Correct({ value, unit, onDone }: { value: Value; unit: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/measurements/{id}/corrections',
    initialValues: { value: value.value, reason: '' },
    request: (body) => ({ params: { path: { id: value.id } }, body }),
    done: t.correctionDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.correct} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.correctHint}
      </Text>
      <DecimalInput label={`${t.value} (${unit})`} required data-autofocus {...form.field('value')} />
      <TextInput label={t.reason} required {...form.field('reason')} />
    </FormPanel>
  );
}
