import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatRate, Money } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { FilterSelect, ListBar } from '../../ui/ListBar.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { FundingPage } from '../FundingPage.js';
import { OpenedCost } from './OpenedCost.js';

const t = fr.funding.costs;
type Row = ItemOf<'/api/v1/funded-costs'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', title: fr.funding.label, render: ({ label }) => label },
  { key: 'kind', title: fr.funding.kind, render: ({ kind }) => t.kinds[kind] },
  { key: 'spent', title: t.spentOn, sort: 'spentOn', render: ({ spentOn }) => <DayText day={spentOn} /> },
  { key: 'net', title: t.net, sort: 'netCents', align: 'right', render: (row) => <Money cents={row.netCents} /> },
  { key: 'shared', title: t.shared, align: 'right', render: ({ sharedBp }) => formatRate(sharedBp) },
];

/** Which funder pays which part of what. */
export function CostsScreen() {
  const { can } = useSession();
  const state = useListState({ kind: '', sort: 'spentOn', direction: 'desc' });
  const list = useList('/api/v1/funded-costs', state.query);
  const count = useCount('/api/v1/funded-costs/count', state.query);
  const add = can('funding.write') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <FundingPage title={t.title} hint={t.hint} actions={add}>
      <ListBar state={state} noun={t.noun} count={count}>
        <FilterSelect state={state} name="kind" label={fr.funding.kind} data={KINDS} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <Stack gap="xl">
          <NewCost onDone={state.open} />
          <OfInvoice onDone={state.open} />
        </Stack>
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedCost id={state.opened} onClose={state.close} />}
    </FundingPage>
  );
}

function NewCost({ onDone }: { onDone: (id: string) => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funded-costs',
    initialValues: {
      kind: 'staff' as 'staff' | 'other',
      label: '',
      spentOn: today as string,
      netCents: null as unknown as number,
    },
    request: (body) => ({ body }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form}>
      <TextInput label={fr.funding.label} required maxLength={160} {...form.field('label')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={fr.funding.kind}
          data={KINDS.filter(({ value }) => value !== 'purchase')}
          allowDeselect={false}
          {...form.field('kind')}
        />
        <DayInput label={t.spentOn} required {...form.field('spentOn')} />
        <MoneyInput label={t.net} required {...form.field('netCents')} />
      </SimpleGrid>
    </FormPanel>
  );
}

function OfInvoice({ onDone }: { onDone: (id: string) => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funded-costs/of-invoice',
    initialValues: { supplierInvoiceId: '' },
    request: (body) => ({ body }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} main={false}>
      <RemoteSelect
        label={t.ofInvoice}
        required
        path="/api/v1/supplier-invoices"
        toOption={({ id, supplierName, number, fileName }) => ({
          value: id,
          label: [supplierName ?? fileName, number].filter(Boolean).join(', '),
        })}
        {...form.field('supplierInvoiceId')}
      />
    </FormPanel>
  );
}
