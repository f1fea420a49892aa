import { useNavigate } from 'react-router';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDecimalFr, formatHours } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { asked, CatalogueInputs, EMPTY, useFamilies } from './fields.js';

const t = fr.catalogue;
type Row = ItemOf<'/api/v1/catalogue-operations'>;
const STATES = Object.entries(t.filters).map(([value, label]) => ({ value, label }));

export const CatalogueBadge = ({ state }: { state: Row['state'] }) => (
  <StateBadge tone={state === 'active' ? 'good' : 'neutral'} label={t.states[state]} />
);

/** « 20 min de réglage + 4,5 min par pièce ». */
export const timeText = ({ setupMinutes, pieceMinutes }: Pick<Row, 'setupMinutes' | 'pieceMinutes'>): string =>
  t.timeText(setupMinutes < 60 ? t.minutes(setupMinutes) : formatHours(setupMinutes), formatDecimalFr(pieceMinutes));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'code', title: t.code, sort: 'code', width: 110, render: (row) => row.code, csv: (row) => row.code },
  { key: 'title', title: t.name, sort: 'title', render: (row) => row.title, csv: (row) => row.title },
  {
    key: 'family',
    title: t.family,
    render: (row) => row.machineFamilyName ?? t.noFamily,
    csv: (row) => row.machineFamilyName ?? '',
  },
  { key: 'time', title: t.time, render: timeText, csv: timeText },
  {
    key: 'competences',
    title: t.competences,
    align: 'right',
    render: (row) => row.competences,
    csv: (row) => String(row.competences),
  },
  { key: 'steps', title: t.steps, align: 'right', render: (row) => row.steps, csv: (row) => String(row.steps) },
  {
    key: 'state',
    title: t.state,
    render: (row) => <CatalogueBadge state={row.state} />,
    csv: (row) => t.states[row.state],
  },
];

/** What the workshop knows how to do. */
export function CatalogueScreen() {
  const { can } = useSession();
  const state = useListState({ state: 'active', machineFamilyId: '', sort: 'code' });
  const list = useList('/api/v1/catalogue-operations', state.query);
  const count = useCount('/api/v1/catalogue-operations/count', state.query);
  const add = can('catalogue.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.pageTitle} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="catalogue" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
        <FilterSelect state={state} name="machineFamilyId" label={t.family} data={useFamilies()} />
      </ListBar>
      <DataTable
        caption={t.pageTitle}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.code} ${row.title}`}
        rowLink={(row) => `/catalogue/${row.id}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewOperation onCancel={state.close} />
      </SidePanel>
    </Screen>
  );
}

function NewOperation({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/catalogue-operations',
    initialValues: EMPTY,
    request: (values) => ({ body: asked(values) }),
    done: t.created,
    onDone: ({ id }) => void navigate(`/catalogue/${id}`),
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onCancel}>
      <CatalogueInputs of={form} />
    </FormPanel>
  );
}
