import { Checkbox, NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { NEW, useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.studentSettings.kinds;
type Kind = Schema<'DocumentKindView'>;

const COLUMNS: readonly Column<Kind>[] = [
  { key: 'label', title: t.label, render: (kind) => kind.label },
  { key: 'asked', title: t.asked, render: (kind) => (kind.required ? t.requiredWord : t.optionalWord) },
  { key: 'origin', title: t.origin, render: (kind) => (kind.inPack ? t.packWord : t.familyWord) },
  {
    key: 'validity',
    title: t.validity,
    render: (kind) => (kind.monthsValid === null ? t.forever : t.validFor(kind.monthsValid)),
  },
  { key: 'reminder', title: t.reminder, render: (kind) => t.before(kind.remindDays) },
  {
    key: 'state',
    title: t.state,
    render: (kind) => (
      <StateBadge tone={kind.active ? 'good' : 'neutral'} label={kind.active ? t.states.yes : t.states.no} />
    ),
  },
];

/** What the school asks of each youth, how long a paper counts and when it is reminded. */
export function DocumentKindsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/document-kinds', {});
  const kinds = data?.items ?? [];
  const list = {
    ...rows(kinds),
    loading: isPending,
    problem: error ? problemOf(error) : null,
    reload: () => void refetch(),
  };
  const kind = kinds.find(({ id }) => id === state.opened);
  const may = can('document.edit');
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      path={SETTINGS_PATH}
      actions={may && <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>}
    >
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => one.label}
        state={state}
        empty={{ hint: t.empty }}
      />
      <SidePanel opened={may && state.opened === NEW} onClose={state.close} title={t.add}>
        <NewKind onDone={state.close} />
      </SidePanel>
      <SidePanel opened={may && Boolean(kind)} onClose={state.close} title={kind?.label ?? ''}>
        {kind && <EditKind key={kind.id} kind={kind} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

/** An emptied number is no number: for the validity « for good », for the reminder as usual. */
const months = (typed: number | string | null): number | null => (typed === '' ? null : (typed as number | null));

function NewKind({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/document-kinds',
    initialValues: {
      label: '',
      required: true,
      inPack: false,
      monthsValid: null as number | string | null,
      remindDays: 60,
    },
    request: (values) => ({ body: { ...values, monthsValid: months(values.monthsValid) } }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Fields of={form} />
    </FormPanel>
  );
}

function EditKind({ kind, onDone }: { kind: Kind; onDone: () => void }) {
  const { label, required, inPack, monthsValid, remindDays, active } = kind;
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/document-kinds/{id}',
    initialValues: {
      label,
      required,
      inPack,
      monthsValid: monthsValid as number | string | null,
      remindDays,
      active,
    },
    request: (values) => ({
      params: { path: { id: kind.id } },
      body: { ...values, monthsValid: months(values.monthsValid) },
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields of={form} />
      <Switch
        label={t.active}
        description={t.activeHint}
        {...form.form.getInputProps('active', { type: 'checkbox' })}
      />
    </FormPanel>
  );
}

/** What the form of a new kind and the one of a known kind have in common. */
function Fields<V extends Record<string, unknown>>({ of: { form, field } }: { of: CommandFormOf<V> }) {
  return (
    <>
      <TextInput label={t.label} required data-autofocus autoComplete="off" {...field('label')} />
      <Checkbox label={t.required} {...form.getInputProps('required', { type: 'checkbox' })} />
      <Checkbox label={t.inPack} {...form.getInputProps('inPack', { type: 'checkbox' })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberInput label={t.months} description={t.monthsHint} allowDecimal={false} {...field('monthsValid')} />
        <NumberInput
          label={t.remind}
          description={t.remindHint}
          required
          allowDecimal={false}
          {...field('remindDays')}
        />
      </SimpleGrid>
    </>
  );
}
