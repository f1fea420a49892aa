import type { Schema } from '@etabli/contract';
import { useNavigate } from 'react-router';
import { NEW, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { InstantText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';
import { PlaceSelect } from './PlaceSelect.js';

const t = fr.material.count;
const PATH = [{ label: fr.material.title, to: '/matiere' }];
export const COUNT_TONES: Readonly<Record<Schema<'CountState'>, Tone>> = {
  open: 'active',
  validated: 'good',
  dropped: 'neutral',
};

const COLUMNS: readonly Column<Schema<'CountRowView'>>[] = [
  { key: 'place', title: fr.material.place, render: (one) => one.locationName },
  {
    key: 'state',
    title: t.state,
    render: (one) => <StateBadge tone={COUNT_TONES[one.state]} label={t.states[one.state]} />,
  },
  { key: 'opened', title: t.openedAt, render: (one) => <InstantText at={one.openedAt} /> },
  { key: 'by', title: fr.material.by, render: (one) => one.openedByName ?? fr.ui.none },
  { key: 'counted', title: t.counted, align: 'right', render: (one) => one.counted },
  { key: 'differences', title: t.differences, align: 'right', render: (one) => one.differences },
];

/** The counts of the stock, the last first. */
export function CountsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/stock-counts');
  const open = can('stock_count.edit') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.open}</ActionButton>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH} actions={open}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => t.one(one.locationName)}
        rowLink={(one) => `/matiere/comptages/${one.id}`}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.open}>
        <OpenCount onCancel={state.close} />
      </SidePanel>
    </Screen>
  );
}

function OpenCount({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/stock-counts',
    initialValues: { locationId: '' },
    request: (body) => ({ body }),
    done: t.opened,
    onDone: ({ id }) => void navigate(`/matiere/comptages/${id}`),
  });
  return (
    <FormPanel of={form} submit={t.open} onCancel={onCancel}>
      <PlaceSelect required {...form.field('locationId')} />
    </FormPanel>
  );
}
