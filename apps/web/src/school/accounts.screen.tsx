import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Schema } from '@etabli/contract';
import { formatDay, formatRate } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { NEW, useList, useListState } from '../app/list.js';
import { useSchool } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText } from '../ui/format.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { showUndo } from '../ui/undo.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.accounts;
type Account = Schema<'LedgerAccountView'>;
type Role = Account['role'];
type Sector = keyof typeof t.sectors;

/** What the row is for besides its use: a rate, a sector, or all. */
const rateOf = ({ vatRateBp }: Account): string => (vatRateBp === null ? t.allRates : formatRate(vatRateBp));
const sectorOf = ({ sector }: Account): string => (sector === null ? t.allSectors : t.sectors[sector]);
const nameOf = (account: Account): string =>
  [
    account.use,
    account.vatRateBp === null ? null : rateOf(account),
    account.sector === null ? null : sectorOf(account),
    formatDay(account.validFrom),
  ]
    .filter(Boolean)
    .join(' – ');

const COLUMNS: readonly Column<Account>[] = [
  { key: 'use', title: t.use, render: (account) => account.use },
  { key: 'rate', title: t.rate, render: (account) => (account.vatRateBp === null ? t.all : rateOf(account)) },
  { key: 'sector', title: t.sector, render: (account) => (account.sector === null ? t.all : sectorOf(account)) },
  { key: 'from', title: t.validFrom, render: (account) => <DayText day={account.validFrom} /> },
  { key: 'account', title: t.account, render: (account) => <span className="figures">{account.account}</span> },
  { key: 'label', title: t.label, render: (account) => account.label },
];

/** Where sales and payments are booked, from which day on, for which rate and sector. */
export function AccountsScreen() {
  const { can } = useSession();
  const school = useSchool();
  const state = useListState({});
  const list = useList('/api/v1/ledger-accounts');
  const account = list.items.find((item) => item.id === state.opened);
  const editable = can('accounting.export');
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      path={SETTINGS_PATH}
      actions={editable && <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>}
    >
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={nameOf}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel
        opened={state.opened === NEW && editable}
        onClose={state.close}
        title={t.add}
        width={440}
        loading={!school}
      >
        {school && <NewAccount accounts={list.items} today={school.today} onDone={state.close} />}
      </SidePanel>
      <SidePanel opened={Boolean(account)} onClose={state.close} title={account?.use ?? ''} width={440}>
        {account && (
          <Stack>
            <Facts
              facts={[
                [t.rate, rateOf(account)],
                [t.sector, sectorOf(account)],
                [t.validFrom, <DayText key="from" day={account.validFrom} />],
                ...(editable
                  ? []
                  : ([
                      [t.account, account.account],
                      [t.label, account.label],
                    ] as const)),
              ]}
            />
            {editable && <EditAccount key={account.id} account={account} onDone={state.close} />}
          </Stack>
        )}
      </SidePanel>
    </Screen>
  );
}

function EditAccount({ account, onDone }: { account: Account; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/ledger-accounts/{id}',
    initialValues: { account: account.account, label: account.label },
    request: (body) => ({ params: { path: { id: account.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <>
      <FormPanel of={form} onCancel={onDone}>
        <TextInput label={t.account} data-autofocus {...form.field('account')} />
        <TextInput label={t.label} {...form.field('label')} />
        <Text size="sm" c="dimmed">
          {t.accountHint}
        </Text>
      </FormPanel>
      <RemoveAccount account={account} onDone={onDone} />
    </>
  );
}

/** At once, and undone by adding the same row. */
function RemoveAccount({ account, onDone }: { account: Account; onDone: () => void }) {
  const remove = useCommand('delete', '/api/v1/ledger-accounts/{id}');
  const add = useCommand('post', '/api/v1/ledger-accounts');
  const run = async (): Promise<void> => {
    const { id, use: _use, ...row } = account;
    if (await remove.run({ params: { path: { id } } })) {
      onDone();
      showUndo(t.removed(account.account), () => add.run({ body: row }));
    } else notifications.show({ color: 'red', message: remove.latest()?.detail });
  };
  return (
    <Group>
      <Button variant="subtle" color="gray" onClick={() => void run()} loading={remove.running}>
        {t.remove}
      </Button>
    </Group>
  );
}

interface NewProps {
  accounts: readonly Account[];
  today: string;
  onDone: () => void;
}

function NewAccount({ accounts, today, onDone }: NewProps) {
  const { data: rates } = api.useQuery('get', '/api/v1/vat-rates', {}, { staleTime: 300_000 });
  const uses = [...new Map(accounts.map(({ role, use }) => [role, use]))];
  const bps = [...new Set((rates?.items ?? []).map(({ rateBp }) => rateBp))].toSorted((a, b) => b - a);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/ledger-accounts',
    initialValues: {
      role: 'sales_goods' as Role,
      vatRateBp: '',
      sector: '',
      validFrom: today as string | null,
      account: '',
      label: '',
    },
    request: ({ vatRateBp, sector, validFrom, ...row }) => ({
      body: {
        ...row,
        vatRateBp: vatRateBp === '' ? null : Number(vatRateBp),
        sector: sector === '' ? null : (sector as Sector),
        validFrom: validFrom ?? '',
      },
    }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.addHint}
      </Text>
      <NativeSelect
        label={t.use}
        data={uses.map(([value, label]) => ({ value, label }))}
        data-autofocus
        {...form.field('role')}
      />
      <Group grow>
        <NativeSelect
          label={t.rate}
          data={[{ value: '', label: t.allRates }, ...bps.map((bp) => ({ value: String(bp), label: formatRate(bp) }))]}
          {...form.field('vatRateBp')}
        />
        <NativeSelect
          label={t.sector}
          data={[
            { value: '', label: t.allSectors },
            ...Object.entries(t.sectors).map(([value, label]) => ({ value, label })),
          ]}
          {...form.field('sector')}
        />
      </Group>
      <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      <TextInput label={t.account} required autoComplete="off" {...form.field('account')} />
      <TextInput label={t.label} required autoComplete="off" {...form.field('label')} />
      <Text size="sm" c="dimmed">
        {t.accountHint}
      </Text>
    </FormPanel>
  );
}
