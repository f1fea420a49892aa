import { Button, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.bank;
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The words by which the bank's own lines are known, and where they are booked. */
export function AsideRules({ editable }: { editable: boolean }) {
  const { data } = api.useQuery('get', '/api/v1/aside-rules');
  const end = useCommand('post', '/api/v1/aside-rules/{id}/end', { done: t.ruleEnded });
  if (!data) return null;
  return (
    <Stack>
      <Text size="sm">{t.rulesHint}</Text>
      <ProblemAlert problem={end.problem} />
      <Table>
        <Table.Caption hidden>{t.rules}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.words}</Table.Th>
            <Table.Th scope="col">{t.way}</Table.Th>
            <Table.Th scope="col">{t.account}</Table.Th>
            <Table.Th scope="col">{t.validFrom}</Table.Th>
            <Table.Th scope="col">{t.validTo}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((rule) => (
            <Table.Tr key={rule.id}>
              <Table.Td>{rule.words}</Table.Td>
              <Table.Td>{t.ways[rule.way]}</Table.Td>
              <Table.Td>{rule.account ? `${rule.account} ${rule.accountLabel}` : rule.note}</Table.Td>
              <Table.Td>
                <DayText day={rule.validFrom} />
              </Table.Td>
              <Table.Td>
                {rule.validTo || !editable ? (
                  <DayText day={rule.validTo} />
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t.endNamed(rule.words)}
                    onClick={() => void end.run({ params: { path: { id: rule.id } } })}
                  >
                    {t.endRule}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {editable && <AddRule />}
    </Stack>
  );
}

function AddRule() {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/aside-rules',
    initialValues: {
      words: '',
      way: 'out' as keyof typeof t.ways,
      asideAs: 'bank_fee' as keyof typeof t.asides,
      account: '',
      accountLabel: '',
      note: '',
      validFrom: today,
    },
    request: ({ account, accountLabel, note, ...body }) => ({
      body: { ...body, account: account || null, accountLabel: accountLabel || null, note: note || null },
    }),
    done: t.ruleAdded,
  });
  return (
    <FormPanel of={form} submit={t.addRule} main={false}>
      <TextInput label={t.words} description={t.wordsHint} required autoComplete="off" {...form.field('words')} />
      <SimpleGrid cols={2} spacing="sm">
        <Select label={t.way} data={options(t.ways)} allowDeselect={false} {...form.field('way')} />
        <Select label={t.asideAs} data={options(t.asides)} allowDeselect={false} {...form.field('asideAs')} />
        <TextInput label={t.account} description={t.accountHint} autoComplete="off" {...form.field('account')} />
        <TextInput label={t.accountLabel} autoComplete="off" {...form.field('accountLabel')} />
        <TextInput label={t.elsewhereNote} autoComplete="off" {...form.field('note')} />
        <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      </SimpleGrid>
    </FormPanel>
  );
}
