import { Button, Checkbox, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, formatDecimalFr, InstantText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';
import { NewPurchase } from './PurchaseForm.js';
import { quantityText } from './quantity.js';

const t = fr.material.purchase;
const PATH = [{ label: fr.material.title, to: '/matiere' }];
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));
export const PURCHASE_TONES: Readonly<Record<Schema<'PurchaseState'>, Tone>> = {
  draft: 'neutral',
  ordered: 'active',
  received: 'good',
  cancelled: 'neutral',
};

const COLUMNS: readonly Column<Schema<'PurchaseRowView'>>[] = [
  { key: 'title', title: t.name, render: (one) => one.title, csv: (one) => one.title },
  { key: 'supplier', title: t.supplier, render: (one) => one.supplier ?? fr.ui.none, csv: (one) => one.supplier ?? '' },
  {
    key: 'state',
    title: t.state,
    render: (one) => <StateBadge tone={PURCHASE_TONES[one.state]} label={t.states[one.state]} />,
    csv: (one) => t.states[one.state],
  },
  { key: 'createdAt', title: t.createdAt, render: (one) => <InstantText at={one.createdAt} /> },
  { key: 'orderedOn', title: t.orderedOn, render: (one) => <DayText day={one.orderedOn} /> },
  { key: 'progress', title: t.progress, render: (one) => t.progressOf(one.receivedCount, one.lineCount) },
];

/** What is to buy now, and the lists of before. */
export function PurchasesScreen() {
  const { can } = useSession();
  const state = useListState({ state: '' });
  const list = useList('/api/v1/purchase-lists', state.query);
  const count = useCount('/api/v1/purchase-lists/count', state.query);
  const navigate = useNavigate();
  const today = useToday();
  const add = can('purchase.edit') ? (
    <Button variant="default" onClick={() => state.open(NEW)}>
      {t.add}
    </Button>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH} actions={add}>
      <Stack gap="lg">
        {can('purchase.edit') && <Needs />}
        <section>
          <ListBar
            state={state}
            noun={t.noun}
            count={count}
            actions={<ExportButton name="achats" columns={COLUMNS} all={list.all} />}
          >
            <FilterSelect state={state} name="state" label={t.state} data={STATES} />
          </ListBar>
          <DataTable
            caption={t.title}
            list={list}
            columns={COLUMNS}
            rowId={(one) => one.id}
            rowLabel={(one) => one.title}
            rowLink={(one) => `/matiere/achats/${one.id}`}
            state={state}
            empty={{ hint: t.emptyHint }}
          />
        </section>
      </Stack>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={620}>
        <NewPurchase
          title={t.defaultTitle(formatDay(today))}
          onDone={(id) => void navigate(`/matiere/achats/${id}`)}
          onCancel={state.close}
        />
      </SidePanel>
    </Screen>
  );
}

type Need = Schema<'PurchaseNeedView'>;
const keyOf = ({ itemId, orderMaterialId }: Need): string => itemId ?? orderMaterialId ?? '';

function Needs() {
  const navigate = useNavigate();
  const today = useToday();
  const needs = useList('/api/v1/purchase-needs');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = needs.items.filter((need) => !left.includes(keyOf(need)));
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/purchase-lists',
    initialValues: { title: t.defaultTitle(formatDay(today)), supplier: '' },
    request: ({ title, supplier }) => ({
      body: {
        title,
        supplier: supplier || null,
        lines: chosen.map(({ itemId, orderMaterialId, quantity }) => ({ itemId, orderMaterialId, quantity })),
      },
    }),
    done: t.made,
    onDone: ({ id }) => void navigate(`/matiere/achats/${id}`),
  });
  const toggle = (key: string): void =>
    setLeft(left.includes(key) ? left.filter((one) => one !== key) : [...left, key]);
  const columns: readonly Column<Need>[] = [
    {
      key: 'chosen',
      title: '',
      width: 44,
      render: (need) => (
        <Checkbox
          aria-label={t.choose(need.label)}
          checked={!left.includes(keyOf(need))}
          onChange={() => toggle(keyOf(need))}
        />
      ),
    },
    { key: 'label', title: t.label, render: (need) => need.label },
    { key: 'for', title: t.forOrder, render: (need) => need.orderNumber ?? t.stock },
    { key: 'supplier', title: t.supplier, render: (need) => need.supplier ?? fr.ui.none },
    { key: 'quantity', title: t.quantity, align: 'right', render: (need) => quantityText(need.quantity, need.unit) },
  ];
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.needs}
      </Title>
      <DataTable
        caption={t.needs}
        list={needs}
        columns={columns}
        rowId={keyOf}
        empty={{ title: t.needs, hint: t.noNeeds }}
      />
      {chosen.length > 0 && (
        <FormPanel of={form} submit={`${t.make} (${formatDecimalFr(String(chosen.length))})`}>
          <TextInput label={t.name} required maw={420} mt="sm" {...form.field('title')} />
          <TextInput label={t.supplier} maw={420} {...form.field('supplier')} />
        </FormPanel>
      )}
    </section>
  );
}
