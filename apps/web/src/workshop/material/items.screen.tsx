import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { formatCents, formatDecimalFr, Money } from '../../ui/format.js';
import { ImportLink } from '../../ui/ImportLink.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { NewItem } from './ItemForm.js';
import { NewPlace } from './NewPlace.js';
import { quantityText } from './quantity.js';

const t = fr.material;
type Item = Schema<'ItemView'>;
const FILTERS = Object.entries(t.filters).map(([value, label]) => ({ value, label }));
const PLACE = 'emplacement';

const COLUMNS: readonly Column<Item>[] = [
  { key: 'code', title: t.code, sort: 'code', width: 110, render: (one) => one.code, csv: (one) => one.code },
  {
    key: 'name',
    title: t.name,
    sort: 'name',
    render: (one) => [one.name, one.dimension].filter(Boolean).join(' · '),
    csv: (one) => [one.name, one.dimension].filter(Boolean).join(' '),
  },
  { key: 'family', title: t.family, render: (one) => one.family, csv: (one) => one.family },
  {
    key: 'onHand',
    title: t.onHand,
    align: 'right',
    render: (one) => quantityText(one.onHand, one.unit),
    csv: (one) => formatDecimalFr(one.onHand),
  },
  {
    key: 'reserved',
    title: t.reserved,
    align: 'right',
    render: (one) => formatDecimalFr(one.reserved),
    csv: (one) => formatDecimalFr(one.reserved),
  },
  {
    key: 'available',
    title: t.available,
    align: 'right',
    render: (one) => (
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        {one.low && <StateBadge tone="warning" label={t.low} />}
        {formatDecimalFr(one.available)}
      </Group>
    ),
    csv: (one) => formatDecimalFr(one.available),
  },
  {
    key: 'minimum',
    title: t.minimumStock,
    align: 'right',
    render: (one) => formatDecimalFr(one.minimumStock),
    csv: (one) => formatDecimalFr(one.minimumStock),
  },
  {
    key: 'value',
    title: t.value,
    align: 'right',
    render: (one) => <Money cents={one.valueCents} />,
    csv: (one) => formatCents(one.valueCents),
  },
];

/** What is in stock, what is low, what is reserved. */
export function ItemsScreen() {
  const { can } = useSession();
  const state = useListState({ state: '', sort: 'name' });
  const list = useList('/api/v1/material-items', state.query);
  const count = useCount('/api/v1/material-items/count', state.query);
  const actions = (
    <Group gap="xs">
      <Button component={Link} to="/matiere/comptages" variant="default">
        {t.counts}
      </Button>
      <Button component={Link} to="/matiere/achats" variant="default">
        {t.purchases}
      </Button>
      {can('material.edit') && (
        <>
          <Button variant="default" onClick={() => state.open(PLACE)}>
            {t.addPlace}
          </Button>
          <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
        </>
      )}
    </Group>
  );
  return (
    <Screen title={t.title} hint={t.hint} actions={actions}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={
          <>
            <ImportLink kind="items" permission="material.edit" />
            <ExportButton name="stock" columns={COLUMNS} all={list.all} />
          </>
        }
      >
        <FilterSelect state={state} name="state" label={t.state} data={FILTERS} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => `${one.code} ${one.name}`}
        rowLink={(one) => `/matiere/${one.id}`}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewItem onDone={state.close} />
      </SidePanel>
      <SidePanel opened={state.opened === PLACE} onClose={state.close} title={t.places}>
        <NewPlace onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}
