import { Box, Fieldset, Radio, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText, formatDay, formatInstant } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.einvoice.settings;
type Settings = Schema<'EinvoiceSettingsView'>;
type Duty = Schema<'EinvoiceDutyView'>;
const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** The school's platform, what the law wants from when, the school's own days, and the way to public bodies. */
export function EinvoiceSettingsScreen() {
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/einvoice/settings');
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!data && !error && <Waiting />}
      {data && (
        <Stack gap="lg" maw={860}>
          <Link settings={data} />
          <section aria-labelledby="duties">
            <Title order={2} size="h4" mb="xs" id="duties">
              {t.duties}
            </Title>
            <DataTable caption={t.duties} list={rows(data.duties)} columns={columns(data)} rowId={({ duty }) => duty} />
          </section>
          <Box maw={760}>{can('einvoice.edit') && <Form settings={data} />}</Box>
        </Stack>
      )}
    </Screen>
  );
}

const Link = ({ settings }: { settings: Settings }) => (
  <Facts
    facts={[
      [t.platform, settings.platformName ?? fr.ui.none],
      [t.address, settings.siren ? t.addressOf(settings.siren) : t.addressMissing],
      [t.link, t.adapters[settings.adapter]],
      [t.folder, <code key="folder">{settings.directory}</code>],
      [t.state, stateOf(settings)],
    ]}
  />
);

const stateOf = ({ lastSentAt, lastReceivedAt, waitingCount }: Settings): string =>
  [
    lastSentAt && t.lastSent(formatInstant(lastSentAt)),
    lastReceivedAt && t.lastReceived(formatInstant(lastReceivedAt)),
    waitingCount > 0 && t.waiting(waitingCount),
  ]
    .filter(Boolean)
    .join(', ') || t.never;

const columns = (settings: Settings): readonly Column<Duty>[] => [
  {
    key: 'duty',
    title: t.duty,
    render: ({ duty, law }) => (
      <div>
        <div>{t.dutyNames[duty]}</div>
        <Text size="xs" c="dimmed">
          {law}
        </Text>
      </div>
    ),
  },
  { key: 'from', title: t.from, render: ({ appliesFrom }) => <DayText day={appliesFrom} /> },
  { key: 'own', title: t.ownFrom, render: ({ duty }) => ownOf(settings, duty) },
];

const ownOf = ({ submittedFrom, reportedFrom }: Settings, duty: Duty['duty']): string => {
  const own = duty === 'emission' ? submittedFrom : duty === 'ereporting' ? reportedFrom : null;
  return own === null ? t.alwaysOn : formatDay(own);
};

function Form({ settings }: { settings: Settings }) {
  const { reportingPeriod, publicRoute } = settings;
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/einvoice/settings',
    initialValues: {
      platformName: settings.platformName ?? '',
      submittedFrom: settings.submittedFrom as string | null,
      reportedFrom: settings.reportedFrom as string | null,
      reportingPeriod,
      publicRoute,
    },
    request: ({ platformName, submittedFrom, reportedFrom, ...values }) => ({
      body: {
        ...values,
        platformName: platformName.trim() || null,
        submittedFrom: submittedFrom || null,
        reportedFrom: reportedFrom || null,
      },
    }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form}>
      <TextInput
        label={t.platformName}
        description={t.platformHint}
        maxLength={120}
        autoComplete="off"
        {...form.field('platformName')}
      />
      <Fieldset legend={t.own}>
        <Text size="sm" c="dimmed" mb="xs">
          {t.ownHint}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <DayInput label={t.submittedFrom} clearable {...form.field('submittedFrom')} />
          <DayInput label={t.reportedFrom} clearable {...form.field('reportedFrom')} />
        </SimpleGrid>
        <Select
          mt="sm"
          label={t.period}
          data={choices(t.periods)}
          allowDeselect={false}
          {...form.field('reportingPeriod')}
        />
      </Fieldset>
      <Radio.Group label={t.publicRoute} description={t.publicHint} {...form.field('publicRoute')}>
        <Stack gap={6} mt={6}>
          {choices(t.publicRoutes).map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </FormPanel>
  );
}
