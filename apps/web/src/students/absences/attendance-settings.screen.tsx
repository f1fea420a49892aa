import { Button, Checkbox, Group, NumberInput, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.absences.settings;
const PATH = [{ label: fr.settings.title, to: '/reglages' }] as const;

/** How the school keeps its attendance: rules, reasons, words to the families. */
export function AttendanceSettingsScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/attendance-settings', {});
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : data ? (
        <Stack gap="xl" maw={760}>
          <Rules key={JSON.stringify(data)} settings={data} />
          <Reasons />
          <Templates />
        </Stack>
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}

function Rules({ settings }: { settings: Schema<'AttendanceSettingsView'> }) {
  const { can } = useSession();
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/attendance-settings',
    initialValues: {
      ...settings,
      authorityName: settings.authorityName ?? '',
      authorityAddress: settings.authorityAddress ?? '',
      authorityEmail: settings.authorityEmail ?? '',
    },
    request: ({ authorityName, authorityAddress, authorityEmail, ...rules }) => ({
      body: {
        ...rules,
        authorityName: authorityName || null,
        authorityAddress: authorityAddress || null,
        authorityEmail: authorityEmail || null,
      },
    }),
    done: fr.ui.saved,
  });
  const { values } = form.form;
  const tick = (name: 'signatures' | 'automaticMessages') => ({
    checked: values[name],
    onChange: (event: { currentTarget: { checked: boolean } }) =>
      form.form.setFieldValue(name, event.currentTarget.checked as never),
  });
  if (!can('attendance.edit')) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t.rules}
      </Title>
      <FormPanel of={form}>
        <Checkbox label={t.signatures} {...tick('signatures')} />
        <Checkbox label={t.automatic} {...tick('automaticMessages')} />
        <NumberInput
          label={t.absentPercent}
          description={t.absentPercentHint}
          min={0}
          max={99}
          suffix={'\u202f%'}
          maw={420}
          {...form.field('absentPercent')}
        />
        <TextInput label={t.authorityName} {...form.field('authorityName')} />
        <Textarea label={t.authorityAddress} autosize minRows={2} {...form.field('authorityAddress')} />
        <TextInput label={t.authorityEmail} type="email" {...form.field('authorityEmail')} />
      </FormPanel>
    </section>
  );
}

function Reasons() {
  const { can } = useSession();
  const list = useList('/api/v1/absence-reasons');
  const end = useCommand('post', '/api/v1/absence-reasons/{id}/end', { done: fr.ui.saved });
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t.reasons}
      </Title>
      <ProblemAlert problem={list.problem ?? end.problem} />
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.code}</Table.Th>
              <Table.Th scope="col">{t.label}</Table.Th>
              <Table.Th scope="col">{t.legitimate}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.items.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{one.code}</Table.Td>
                <Table.Td>
                  {one.label}
                  {one.article && (
                    <Text size="xs" c="dimmed">
                      {one.article}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <StateBadge tone={one.legitimate ? 'good' : 'warning'} label={one.legitimate ? t.yes : t.no} />
                    {one.validTo && <Text size="sm">{t.ended(formatDay(one.validTo))}</Text>}
                    {one.ofSchool && !one.validTo && can('absence_reason.edit') && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() => void end.run({ params: { path: { id: one.id } } })}
                      >
                        {t.end}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {can('absence_reason.edit') && <NewReason key={list.items.length} />}
    </section>
  );
}

function NewReason() {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/absence-reasons',
    initialValues: { code: '', label: '', legitimate: true },
    request: (body) => ({ body }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form} submit={t.addReason} main={false}>
      <Group align="flex-start" grow>
        <TextInput label={t.code} {...form.field('code')} />
        <TextInput label={t.label} {...form.field('label')} />
      </Group>
      <Checkbox
        label={t.legitimate}
        checked={form.form.values.legitimate}
        onChange={(event) => form.form.setFieldValue('legitimate', event.currentTarget.checked)}
      />
    </FormPanel>
  );
}

function Templates() {
  const { can } = useSession();
  const list = useList('/api/v1/message-templates');
  if (!can('family_message.edit')) return null;
  return (
    <section>
      <Title order={2} size="h3">
        {t.templates}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.templatesHint}
      </Text>
      <Stack gap="lg">
        {list.items.map((one) => (
          <Template key={one.kind} template={one} />
        ))}
      </Stack>
    </section>
  );
}

function Template({ template }: { template: Schema<'TemplateView'> }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/message-templates',
    initialValues: { subject: template.subject, body: template.body },
    request: (words) => ({ body: { kind: template.kind, ...words } }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form} main={false}>
      <Title order={3} size="h4">
        {t.kinds[template.kind]}
      </Title>
      {template.kind.endsWith('_mail') && <TextInput label={t.subject} {...form.field('subject')} />}
      <Textarea
        label={t.body}
        aria-label={`${t.body} (${t.kinds[template.kind]})`}
        autosize
        minRows={2}
        {...form.field('body')}
      />
    </FormPanel>
  );
}
