import { Button, Grid, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { emptied } from '../../app/emptied.js';
import { useList } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { DecimalText, formatDecimalFr, InstantText, Money } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, MoneyInput } from '../../ui/inputs.js';
import { ExportButton } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { EditItem } from './ItemForm.js';
import { PlaceSelect } from './PlaceSelect.js';
import { quantityText } from './quantity.js';
import { Transfer } from './Transfer.js';

const t = fr.material;
type Item = Schema<'ItemDetailView'>;
const PATH = [{ label: t.title, to: '/matiere' }];
type Doing = 'edit' | 'receive' | 'scrap' | 'transfer';
const TITLES: Readonly<Record<Doing, string>> = {
  edit: t.edit,
  receive: t.receive,
  scrap: t.scrap,
  transfer: t.transfer,
};

/** One item: how much there is and where, and everything that moved. */
export function ItemScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data: item, error } = api.useQuery('get', '/api/v1/material-items/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!item) return <Waiting />;
  const done = (): void => setDoing(null);
  const actions = (
    <Group gap="xs">
      {can('material.edit') && (
        <Button variant="default" onClick={() => setDoing('edit')}>
          {t.edit}
        </Button>
      )}
      {can('material.move') && (
        <>
          {item.levels.length > 0 && (
            <Button variant="default" onClick={() => setDoing('transfer')}>
              {t.transfer}
            </Button>
          )}
          <Button variant="default" onClick={() => setDoing('scrap')}>
            {t.scrap}
          </Button>
          <ActionButton onClick={() => setDoing('receive')}>{t.receive}</ActionButton>
        </>
      )}
    </Group>
  );
  const hint = [item.family, item.dimension, item.supplier].filter(Boolean).join(' · ');
  return (
    <Screen title={`${item.code} – ${item.name}`} hint={hint} path={PATH} actions={actions}>
      <Stack gap="lg">
        <Grid>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Paper className="surface" p="md" h="100%">
              {item.low && <StateBadge tone="warning" label={t.low} />}
              <Facts
                facts={[
                  [t.onHand, quantityText(item.onHand, item.unit)],
                  [t.reserved, quantityText(item.reserved, item.unit)],
                  [t.available, quantityText(item.available, item.unit)],
                  [t.minimumStock, quantityText(item.minimumStock, item.unit)],
                ]}
              />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Paper className="surface" p="md" h="100%">
              <Facts
                facts={[
                  [t.value, <Money key="value" cents={item.valueCents} />],
                  [t.averageCost, <DecimalText key="average" value={item.averageCost} />],
                  [t.lastCost, <DecimalText key="last" value={item.lastUnitCost} />],
                  ...item.levels.map((level) => [level.locationName, quantityText(level.quantity, item.unit)] as const),
                ]}
              />
            </Paper>
          </Grid.Col>
        </Grid>
        <Movements item={item} />
      </Stack>
      <SidePanel opened={doing !== null} onClose={done} title={doing ? TITLES[doing] : ''}>
        {doing === 'edit' && <EditItem item={item} onDone={done} />}
        {doing === 'receive' && <Receive item={item} onDone={done} />}
        {doing === 'scrap' && <Scrap item={item} onDone={done} />}
        {doing === 'transfer' && <Transfer item={item} onDone={done} />}
      </SidePanel>
    </Screen>
  );
}

const COLUMNS: readonly Column<Schema<'MovementView'>>[] = [
  { key: 'at', title: t.at, render: (one) => <InstantText at={one.recordedAt} />, csv: (one) => one.recordedAt },
  { key: 'kind', title: t.kind, render: (one) => t.kinds[one.kind], csv: (one) => t.kinds[one.kind] },
  {
    key: 'quantity',
    title: t.quantity,
    align: 'right',
    render: (one) => formatDecimalFr(one.quantity),
    csv: (one) => formatDecimalFr(one.quantity),
  },
  { key: 'value', title: t.value, align: 'right', render: (one) => <Money cents={one.valueCents} /> },
  {
    key: 'for',
    title: t.forWhat,
    render: (one) =>
      one.orderId ? (
        <Link to={`/ordres/${one.orderId}`}>{[one.orderNumber, one.operationTitle].filter(Boolean).join(' · ')}</Link>
      ) : (
        (one.note ?? fr.ui.none)
      ),
    csv: (one) => one.orderNumber ?? one.note ?? '',
  },
  { key: 'place', title: t.place, render: (one) => one.locationName, csv: (one) => one.locationName },
  { key: 'by', title: t.by, render: (one) => one.byName ?? fr.ui.none, csv: (one) => one.byName ?? '' },
];

function Movements({ item }: { item: Item }) {
  const address = `/api/v1/material-items/${item.id}/movements`;
  const list = useList(address as '/api/v1/material-items/{id}/movements');
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.movements}
        </Title>
        <ExportButton name={`mouvements-${item.code}`} columns={COLUMNS} all={list.all} />
      </Group>
      <DataTable
        caption={t.movements}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        empty={{ hint: t.noMovements }}
      />
    </section>
  );
}

function Receive({ item, onDone }: { item: Item; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/material-items/{id}/receipts',
    initialValues: {
      quantity: '',
      costCents: null as number | null,
      receivedOn: today,
      supplier: item.supplier ?? '',
      note: '',
      locationId: null as string | null,
    },
    request: ({ costCents, ...values }) => ({
      params: { path: { id: item.id } },
      body: { ...emptied(values, 'quantity'), costCents: costCents as number },
    }),
    done: t.received,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.receive} onCancel={onDone}>
      <DecimalInput label={`${t.quantity} (${t.units[item.unit]})`} required {...form.field('quantity')} />
      <MoneyInput label={t.cost} description={t.costHint} required {...form.field('costCents')} />
      <DayInput label={t.receivedOn} maxDate={today} {...form.field('receivedOn')} />
      <TextInput label={t.supplier} {...form.field('supplier')} />
      <TextInput label={t.deliveryNote} {...form.field('note')} />
      <PlaceSelect {...form.field('locationId')} />
    </FormPanel>
  );
}

function Scrap({ item, onDone }: { item: Item; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/material-items/{id}/scraps',
    initialValues: { quantity: '', note: '', locationId: null as string | null },
    request: (body) => ({ params: { path: { id: item.id } }, body }),
    done: t.scrapped,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.scrap} onCancel={onDone}>
      <DecimalInput label={`${t.quantity} (${t.units[item.unit]})`} required {...form.field('quantity')} />
      <TextInput label={t.scrapReason} required {...form.field('note')} />
      <PlaceSelect {...form.field('locationId')} />
    </FormPanel>
  );
}
