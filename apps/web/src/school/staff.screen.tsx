import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText } from '../ui/format.js';
import { Facts } from '../ui/Facts.js';
import { FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { SETTINGS_PATH } from './SettingsPage.js';
import { EditStaffForm, NewStaffForm, ROLE_CHOICES } from './StaffForm.js';

const t = fr.school.staff;
type Member = Schema<'StaffMemberView'>;

const nameOf = (member: Member): string => `${member.firstName} ${member.lastName}`;
const listName = (member: Member): string => `${member.lastName} ${member.firstName}`;
const access = (member: Member) => (
  <StateBadge tone={member.userId ? 'good' : 'neutral'} label={member.userId ? t.hasAccess : t.noAccess} />
);
const state = (member: Member) => (
  <StateBadge tone={member.active ? 'good' : 'neutral'} label={member.active ? t.states.yes : t.states.no} />
);

const COLUMNS: readonly Column<Member>[] = [
  { key: 'name', title: t.name, sort: 'name', render: listName },
  { key: 'kind', title: t.kind, render: (member) => fr.roles[member.kind] },
  { key: 'agreement', title: t.agreementRef, render: (member) => member.agreementRef ?? fr.ui.none },
  { key: 'access', title: t.access, render: access },
  { key: 'state', title: t.state, render: state },
];

/** Who works at the school, with or without an account. */
export function StaffScreen() {
  const { can } = useSession();
  const listState = useListState({ kind: '', sort: 'name' });
  const list = useList('/api/v1/staff-members', { ...listState.query, limit: '200' });
  const member = list.items.find((item) => item.id === listState.opened);
  const add = can('staff.edit') ? <ActionButton onClick={() => listState.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH} actions={add}>
      <ListBar
        state={listState}
        noun={t.noun}
        count={list.loading || list.hasNext ? undefined : { count: list.items.length, exactness: 'exact' }}
      >
        <FilterSelect state={listState} name="kind" label={t.kind} data={ROLE_CHOICES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={listName}
        state={listState}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={listState.opened === NEW} onClose={listState.close} title={t.add}>
        <NewStaffForm onDone={listState.close} />
      </SidePanel>
      <SidePanel opened={Boolean(member)} onClose={listState.close} title={member ? nameOf(member) : ''}>
        {member &&
          (can('staff.edit') ? (
            <EditStaffForm key={member.id} member={member} onDone={listState.close} />
          ) : (
            <MemberFacts member={member} />
          ))}
      </SidePanel>
    </Screen>
  );
}

const MemberFacts = ({ member }: { member: Member }) => (
  <Facts
    facts={[
      [t.kind, fr.roles[member.kind]],
      [t.agreementRef, member.agreementRef],
      [t.agreementOn, <DayText key="on" day={member.agreementOn} />],
      [t.access, access(member)],
      [t.state, state(member)],
    ]}
  />
);
