import { Select, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { NEW, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatRate, Money } from '../../ui/format.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { FundingPage } from '../FundingPage.js';
import { OpenedGrant } from './OpenedGrant.js';

const t = fr.funding.grants;
type Grant = Schema<'GrantRow'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Grant>[] = [
  { key: 'title', title: t.agreement, render: ({ agreementTitle }) => agreementTitle },
  { key: 'funder', title: fr.funding.funder, render: ({ funderLabel }) => funderLabel },
  { key: 'kind', title: fr.funding.kind, render: ({ kind }) => t.kinds[kind] },
  { key: 'rate', title: t.rate, align: 'right', render: ({ rateBp }) => formatRate(rateBp) },
  { key: 'base', title: t.base, align: 'right', render: ({ baseCents }) => <Money cents={baseCents} /> },
  { key: 'granted', title: t.granted, align: 'right', render: (row) => <Money cents={row.grantedCents} fw={700} /> },
  { key: 'covered', title: t.covered, align: 'right', render: (row) => <Money cents={row.coveredCents} /> },
];

/** Grants that pay a part of equipment or studies. */
export function GrantsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/equipment-grants');
  const add = can('funding.write') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <FundingPage title={t.title} hint={t.hint} actions={add}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ agreementTitle }) => agreementTitle}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewGrant onDone={state.open} onCancel={state.close} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedGrant id={state.opened} onClose={state.close} />}
    </FundingPage>
  );
}

function NewGrant({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/equipment-grants',
    initialValues: { agreementId: '', kind: 'equipment' as Grant['kind'], publicity: '', keepUntil: '' },
    request: (values) => ({ body: emptied(values, 'agreementId', 'kind') }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} onCancel={onCancel}>
      <RemoteSelect
        label={t.agreement}
        required
        path="/api/v1/funding-agreements"
        toOption={({ id, title, customerLabel }) => ({ value: id, label: `${title} – ${customerLabel}` })}
        {...form.field('agreementId')}
      />
      <Select label={fr.funding.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
      <TextInput label={t.publicity} maxLength={500} {...form.field('publicity')} />
      <DayInput label={t.keepUntil} {...form.field('keepUntil')} />
    </FormPanel>
  );
}
