import { ActionIcon, NativeSelect, NumberInput, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { Screen } from '../../ui/Screen.js';

const t = fr.rates;
type Rate = Schema<'MarketRateView'>;

const nameOf = (rate: Rate): string => rate.machineName ?? rate.machineFamilyName ?? t.any;

/** What an hour is sold for and what it costs, each from a day on. */
export function RatesScreen() {
  const { can } = useSession();
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <Stack gap="xl">
        <Market mayEdit={can('market_rate.edit')} />
        {can('margin.read') && <Costs mayEdit={can('workshop_costs.edit')} />}
      </Stack>
    </Screen>
  );
}

function Market({ mayEdit }: { mayEdit: boolean }) {
  const list = useList('/api/v1/market-rates');
  const remove = useCommand('delete', '/api/v1/market-rates/{id}', { done: t.removed });
  const columns: Column<Rate>[] = [
    { key: 'what', title: t.what, render: nameOf },
    { key: 'from', title: t.fromOn, render: (rate) => <DayText day={rate.fromOn} /> },
    { key: 'rate', title: t.rate, align: 'right', render: (rate) => <Money cents={rate.centsPerHour} /> },
  ];
  if (mayEdit)
    columns.push({
      key: 'remove',
      title: '',
      width: 60,
      render: (rate) => (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t.removeOf(nameOf(rate))}
          onClick={() => void remove.run({ params: { path: { id: rate.id } } })}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      ),
    });
  return (
    <section>
      <Title order={2} size="h4">
        {t.market}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.marketHint}
      </Text>
      <ProblemAlert problem={remove.problem} />
      <DataTable
        caption={t.market}
        list={list}
        columns={columns}
        rowId={(rate) => rate.id}
        empty={{ hint: t.noMarket }}
      />
      {mayEdit && <AddRate />}
    </section>
  );
}

const THINGS = [
  { value: 'any', label: t.any },
  { value: 'family', label: t.family },
  { value: 'machine', label: t.machine },
];

function AddRate() {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/market-rates',
    initialValues: {
      of: 'any',
      machineId: '',
      machineFamilyId: '',
      fromOn: today,
      centsPerHour: null as number | null,
    },
    request: ({ of, machineId, machineFamilyId, fromOn, centsPerHour }) => ({
      body: {
        machineId: of === 'machine' ? machineId || null : null,
        machineFamilyId: of === 'family' ? machineFamilyId || null : null,
        fromOn,
        centsPerHour: centsPerHour ?? 0,
      },
    }),
    done: t.added,
  });
  const { of, machineId, machineFamilyId } = form.form.values;
  return (
    <Paper className="surface" p="md" mt="sm">
      <FormPanel of={form} submit={t.add} main={false}>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} spacing="sm">
          <NativeSelect label={t.what} data={THINGS} {...form.field('of')} />
          {of === 'machine' && (
            <RemoteSelect
              path="/api/v1/machines"
              label={t.machine}
              toOption={(machine) => ({ value: machine.id, label: machine.name })}
              error={form.field('machineId').error}
              value={machineId}
              onChange={(id) => form.form.setFieldValue('machineId', id ?? '')}
            />
          )}
          {of === 'family' && (
            <RemoteSelect
              path="/api/v1/machine-families"
              label={t.family}
              toOption={(family) => ({ value: family.id, label: family.name })}
              error={form.field('machineFamilyId').error}
              value={machineFamilyId}
              onChange={(id) => form.form.setFieldValue('machineFamilyId', id ?? '')}
            />
          )}
          <DayInput label={t.fromOn} {...form.field('fromOn')} />
          <MoneyInput label={t.rate} required {...form.field('centsPerHour')} />
        </SimpleGrid>
      </FormPanel>
    </Paper>
  );
}

type Cost = Schema<'WorkshopCostView'>;
const COSTS: readonly Column<Cost>[] = [
  { key: 'from', title: t.fromOn, render: (cost) => <DayText day={cost.fromOn} /> },
  { key: 'trainer', title: t.trainer, align: 'right', render: (cost) => <Money cents={cost.trainerCentsPerHour} /> },
  { key: 'youths', title: t.youths, align: 'right', render: (cost) => cost.youthsPerTrainer },
  {
    key: 'training',
    title: t.trainingHour,
    align: 'right',
    render: (cost) => <Money cents={cost.trainingCentsPerHour} />,
  },
];

function Costs({ mayEdit }: { mayEdit: boolean }) {
  const list = useList('/api/v1/workshop-costs');
  return (
    <section>
      <Title order={2} size="h4">
        {t.costs}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.costsHint}
      </Text>
      <DataTable
        caption={t.costs}
        list={list}
        columns={COSTS}
        rowId={(cost) => cost.fromOn}
        empty={{ hint: t.noCosts }}
      />
      {mayEdit && <SetCosts />}
    </section>
  );
}

function SetCosts() {
  const today = useToday();
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/workshop-costs',
    initialValues: {
      fromOn: today,
      trainerCentsPerHour: null as number | null,
      youthsPerTrainer: '' as number | string,
      trainingCentsPerHour: null as number | null,
    },
    request: ({ fromOn, trainerCentsPerHour, youthsPerTrainer, trainingCentsPerHour }) => ({
      body: {
        fromOn,
        trainerCentsPerHour: trainerCentsPerHour as number,
        youthsPerTrainer: Number(youthsPerTrainer),
        trainingCentsPerHour: trainingCentsPerHour as number,
      },
    }),
    done: t.isSet,
  });
  return (
    <Paper className="surface" p="md" mt="sm">
      <FormPanel of={form} submit={t.set} main={false}>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} spacing="sm">
          <DayInput label={t.fromOn} {...form.field('fromOn')} />
          <MoneyInput label={t.trainer} required {...form.field('trainerCentsPerHour')} />
          <NumberInput
            label={t.youths}
            required
            min={1}
            max={40}
            allowDecimal={false}
            {...form.field('youthsPerTrainer')}
          />
          <MoneyInput label={t.trainingHour} required {...form.field('trainingCentsPerHour')} />
        </SimpleGrid>
      </FormPanel>
    </Paper>
  );
}
