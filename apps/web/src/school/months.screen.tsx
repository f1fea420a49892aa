import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { formatMonth, InstantText } from '../ui/format.js';
import { FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { CloseMonth, SCOPE_CHOICES } from './CloseMonth.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.months;

const COLUMNS: readonly Column<Schema<'LockedMonthView'>>[] = [
  { key: 'month', title: t.month, sort: 'month', render: (row) => formatMonth(row.month) },
  { key: 'scope', title: t.scope, render: (row) => t.scopes[row.scope] },
  { key: 'at', title: t.lockedAt, render: (row) => <InstantText at={row.lockedAt} /> },
  { key: 'by', title: t.lockedBy, render: (row) => row.lockedByName ?? fr.ui.none },
];

/** Months that take no more hours or no more entries; closing one cannot be undone. */
export function MonthsScreen() {
  const { can } = useSession();
  const state = useListState({ scope: '', sort: 'month', direction: 'desc' });
  const list = useList('/api/v1/locked-months', state.query);
  const close = can('month.lock') ? <ActionButton onClick={() => state.open(NEW)}>{t.close}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH} actions={close}>
      <ListBar
        state={state}
        search={false}
        noun={t.noun}
        count={list.loading || list.hasNext ? undefined : { count: list.items.length, exactness: 'exact' }}
      >
        <FilterSelect state={state} name="scope" label={t.scope} data={SCOPE_CHOICES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.close} width={440}>
        <CloseMonth onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}
