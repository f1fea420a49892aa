import { Alert, NumberInput, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { DayText } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.series;
type Series = Schema<'SeriesView'>;

const idOf = (series: Series): string => `${series.kind}-${series.year}`;
const nameOf = (series: Series): string => t.of(t.kinds[series.kind] ?? series.kind, series.year);

const COLUMNS: readonly Column<Series>[] = [
  { key: 'kind', title: t.kind, render: (series) => t.kinds[series.kind] ?? series.kind },
  { key: 'year', title: t.year, render: (series) => series.year },
  { key: 'next', title: t.next, render: (series) => <span className="figures">{series.next}</span> },
  { key: 'last', title: t.lastIssuedOn, render: (series) => <DayText day={series.lastIssuedOn} /> },
  {
    key: 'state',
    title: t.state,
    render: (series) => (
      <StateBadge tone={series.lastIssuedOn ? 'active' : 'neutral'} label={series.lastIssuedOn ? t.running : t.free} />
    ),
  },
];

/** The next number of quotes and invoices; it may be chosen until the first one is drawn. */
export function SeriesScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/number-series');
  const series = list.items.find((item) => idOf(item) === state.opened);
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={idOf}
        rowLabel={nameOf}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(series)} onClose={state.close} title={series ? nameOf(series) : ''} width={440}>
        {series &&
          (series.lastIssuedOn || !can('series.edit') ? (
            <Fixed series={series} />
          ) : (
            <SeriesForm key={idOf(series)} series={series} onDone={state.close} />
          ))}
      </SidePanel>
    </Screen>
  );
}

const Fixed = ({ series }: { series: Series }) => (
  <>
    {series.lastIssuedOn && (
      <Alert color="ink" icon={<IconLock aria-hidden />} mb="md">
        {t.used}
      </Alert>
    )}
    <Facts
      facts={[
        [t.prefix, series.prefix],
        [t.next, series.next],
        [t.lastIssuedOn, <DayText key="on" day={series.lastIssuedOn} />],
      ]}
    />
  </>
);

function SeriesForm({ series, onDone }: { series: Series; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/number-series/{kind}/{year}',
    initialValues: { prefix: series.prefix, nextNumber: series.nextNumber },
    request: (body) => ({ params: { path: { kind: series.kind, year: series.year } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.prefix} description={t.prefixHint} data-autofocus {...form.field('prefix')} />
      <NumberInput
        label={t.nextNumber}
        description={t.nextNumberHint}
        allowDecimal={false}
        {...form.field('nextNumber')}
      />
    </FormPanel>
  );
}
