import type { Schema } from '@etabli/contract';
import { useNavigate } from 'react-router';
import { NEW, useCount, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { formatInstant, InstantText } from '../ui/format.js';
import { ExportButton, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { ImportPanel } from './ImportPanel.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkSummaryView'>;

const COLUMNS: readonly Column<Framework>[] = [
  {
    key: 'title',
    title: t.name,
    sort: 'title',
    render: (one) => <span style={{ display: 'inline-block', minWidth: 180 }}>{one.title}</span>,
    csv: (one) => one.title,
  },
  { key: 'code', title: t.code, render: (one) => one.code, csv: (one) => one.code },
  { key: 'version', title: t.version, render: (one) => one.version, csv: (one) => one.version },
  { key: 'level', title: t.level, align: 'right', render: (one) => one.level, csv: (one) => String(one.level) },
  {
    key: 'count',
    title: t.competenceCount,
    align: 'right',
    render: (one) => one.competenceCount,
    csv: (one) => String(one.competenceCount),
  },
  {
    key: 'verification',
    title: t.verification,
    render: (one) => <VerificationBadge of={one.verification} />,
    csv: (one) => t.verifications[one.verification],
  },
  {
    key: 'importedAt',
    title: t.importedAt,
    sort: 'importedAt',
    render: (one) => <InstantText at={one.importedAt} />,
    csv: (one) => formatInstant(one.importedAt),
  },
];

/** The référentiels known, and the way to bring in one more. */
export function FrameworksScreen() {
  const { can } = useSession();
  const navigate = useNavigate();
  const state = useListState({ sort: 'title' });
  const list = useList('/api/v1/frameworks', state.query);
  const count = useCount('/api/v1/frameworks/count', state.query);
  const add = can('framework.import') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.import.open}</ActionButton>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="referentiels" columns={COLUMNS} all={list.all} />}
      />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => one.title}
        rowLink={(one) => `/referentiels/${one.id}`}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.import.open} width={640}>
        <ImportPanel onDone={(id) => void navigate(`/referentiels/${id}`)} onCancel={state.close} />
      </SidePanel>
    </Screen>
  );
}
