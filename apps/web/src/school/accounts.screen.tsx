import { Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.accounts;
type Account = Schema<'LedgerAccountView'>;

const COLUMNS: readonly Column<Account>[] = [
  { key: 'use', title: t.use, render: (account) => account.use },
  { key: 'account', title: t.account, render: (account) => <span className="figures">{account.account}</span> },
  { key: 'label', title: t.label, render: (account) => account.label },
];

/** Where sales and payments are booked. */
export function AccountsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/ledger-accounts');
  const account = list.items.find((item) => item.id === state.opened);
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.use}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(account)} onClose={state.close} title={account?.use ?? ''} width={440}>
        {account &&
          (can('accounting.export') ? (
            <AccountForm key={account.id} account={account} onDone={state.close} />
          ) : (
            <Facts
              facts={[
                [t.account, account.account],
                [t.label, account.label],
              ]}
            />
          ))}
      </SidePanel>
    </Screen>
  );
}

function AccountForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/ledger-accounts/{id}',
    initialValues: { account: account.account, label: account.label },
    request: (body) => ({ params: { path: { id: account.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.account} data-autofocus {...form.field('account')} />
      <TextInput label={t.label} {...form.field('label')} />
      <Text size="sm" c="dimmed">
        {t.accountHint}
      </Text>
    </FormPanel>
  );
}
