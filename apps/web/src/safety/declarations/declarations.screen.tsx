import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { SafetyPage } from '../SafetyPage.js';
import { DraftFromFile } from './DraftFromFile.js';
import { OneDeclaration } from './OneDeclaration.js';
import { declarationState } from './states.js';

const t = fr.safety.declarations;
type Declaration = Schema<'DeclarationView'>;
const COLUMNS: readonly Column<Declaration>[] = [
  { key: 'sector', title: t.sector, render: ({ sector }) => sector },
  { key: 'state', title: fr.safety.state, render: declarationState },
  { key: 'sent', title: t.sentOn, render: ({ sentOn }) => <DayText day={sentOn} /> },
  {
    key: 'until',
    title: t.validUntil,
    render: ({ endedOn, validUntil }) => <DayText day={endedOn ?? validUntil} />,
  },
  { key: 'works', title: t.works, render: ({ works }) => t.count(works.length, t.work) },
  {
    key: 'supervisors',
    title: t.supervisors,
    render: ({ supervisorIds }) => t.count(supervisorIds.length, t.person),
  },
];

/** The declarations of the school: drafted from what is on file, sent, and what became of them. */
export function DeclarationsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/derogation-declarations');
  const found = list.items.find(({ id }) => id === state.opened);
  const add = can('safety.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.draft}</ActionButton> : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={add}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ sector }) => sector}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.draft}>
        <DraftFromFile inForce={list.items.find((one) => one.state === 'sent')} onDone={state.open} />
      </SidePanel>
      <SidePanel opened={Boolean(found)} onClose={state.close} title={found?.sector ?? ''} width={640}>
        {found && <OneDeclaration key={found.id} declaration={found} onDone={state.close} />}
      </SidePanel>
    </SafetyPage>
  );
}
