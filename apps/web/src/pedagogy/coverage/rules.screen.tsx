import { Button, Group, NumberInput, Paper, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api, http } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.coverage.rules;
type Rule = Schema<'CoverageRuleView'>;
const METHODS = ['best_of_last', 'last', 'position'] as const;
const NUMBERS = ['lastN', 'halfLifeMonths', 'variedSourcesBonus', 'solidFrom'] as const;
const LIMITS = {
  lastN: [1, 10],
  halfLifeMonths: [1, 60],
  variedSourcesBonus: [0, 200],
  solidFrom: [1, 10],
} as const;

/** How proofs make the strength of a competence, said in sentences with examples before it is kept. */
export function RulesScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/coverage-rules');
  const [edited, setEdited] = useState<string | null>(null);
  const rule = data?.items.find(({ frameworkId }) => frameworkId === edited);
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      {error ? <ProblemAlert problem={problemOf(error)} /> : null}
      {data?.items.length === 0 && <Text size="sm">{t.empty}</Text>}
      <Stack gap="md">
        {data?.items.map((one) => (
          <RuleCard key={one.frameworkId} rule={one} onEdit={() => setEdited(one.frameworkId)} />
        ))}
      </Stack>
      <SidePanel opened={rule !== undefined} onClose={() => setEdited(null)} title={rule?.title ?? ''} width={640}>
        {rule && <EditRule key={rule.frameworkId} rule={rule} onDone={() => setEdited(null)} />}
      </SidePanel>
    </Screen>
  );
}

function RuleCard({ rule, onEdit }: { rule: Rule; onEdit: () => void }) {
  return (
    <Paper className="surface" p="md" component="section" aria-label={rule.title}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={2} size="h4">{`${rule.title} (${rule.version})`}</Title>
        <Group gap="xs">
          <StateBadge tone={rule.own ? 'active' : 'neutral'} label={rule.own ? t.own : t.usual} />
          <Button variant="default" onClick={onEdit} aria-label={`${t.edit}\u202f: ${rule.title}`}>
            {t.edit}
          </Button>
        </Group>
      </Group>
      <Words words={rule.words} />
    </Paper>
  );
}

function Words({ words }: { words: Schema<'RuleWordsView'> }) {
  return (
    <Stack gap={4}>
      {words.sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <Text size="sm" fw={600} mt="xs">
        {t.examples}
      </Text>
      <Table className="data-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.proofs}</Table.Th>
            <Table.Th scope="col">{t.reads}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t.strength}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {words.examples.map(({ proofs, sentence, strength }) => (
            <Table.Tr key={proofs}>
              <Table.Td>{proofs}</Table.Td>
              <Table.Td>{sentence}</Table.Td>
              <Table.Td ta="right" className="figures">
                {strength}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

type Typed = { [K in (typeof NUMBERS)[number]]: number | string } & { method: Rule['method'] };
const toRule = ({ method, lastN, halfLifeMonths, variedSourcesBonus, solidFrom }: Typed) => ({
  method,
  lastN: Number(lastN),
  halfLifeMonths: Number(halfLifeMonths),
  variedSourcesBonus: Number(variedSourcesBonus),
  solidFrom: Number(solidFrom),
});

function EditRule({ rule, onDone }: { rule: Rule; onDone: () => void }) {
  const { frameworkId: id, method, lastN, halfLifeMonths, variedSourcesBonus, solidFrom } = rule;
  const initialValues: Typed = { method, lastN, halfLifeMonths, variedSourcesBonus, solidFrom };
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/coverage-rules/{id}',
    initialValues,
    request: (values) => ({ params: { path: { id } }, body: toRule(values) }),
    done: t.saved,
    onDone,
  });
  const reset = useCommand('delete', '/api/v1/coverage-rules/{id}', { done: t.wasReset, onDone });
  const [typed] = useDebouncedValue(toRule(form.form.getValues()), 300);
  const { data } = useQuery({
    queryKey: ['coverage-rule-preview', typed],
    queryFn: async () => (await http.POST('/api/v1/coverage-rules/preview', { body: typed })).data ?? null,
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="md">
      <FormPanel of={form} onCancel={onDone}>
        <Radio.Group label={t.method} {...form.field('method')}>
          <Stack gap={6} mt={4}>
            {METHODS.map((one) => (
              <Radio key={one} value={one} label={t.methods[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {NUMBERS.filter((name) => name !== 'lastN' || form.form.getValues().method === 'best_of_last').map((name) => (
          <NumberInput
            key={name}
            label={t[name]}
            min={LIMITS[name][0]}
            max={LIMITS[name][1]}
            allowDecimal={false}
            {...form.field(name)}
          />
        ))}
      </FormPanel>
      <Title order={3} size="h5">
        {t.words}
      </Title>
      <Words words={data ?? rule.words} />
      {rule.own && (
        <Button variant="default" loading={reset.running} onClick={() => void reset.run({ params: { path: { id } } })}>
          {t.reset}
        </Button>
      )}
      <ProblemAlert problem={reset.problem} />
    </Stack>
  );
}
