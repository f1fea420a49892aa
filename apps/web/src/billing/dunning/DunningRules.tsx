import { Button, Fieldset, Select, SimpleGrid, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay, formatRate } from '../../ui/format.js';
import { PercentInput } from '../../ui/inputs.js';

const t = fr.billing.dunning;
type Law = Schema<'DunningLawView'>;
type Level = Law['levels'][number];
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The dated levels and rates; a new row takes over from its day on. */
export function DunningRules({ editable }: { editable: boolean }) {
  const { data } = api.useQuery('get', '/api/v1/dunning/rules');
  const [level, setLevel] = useState<Level | null>(null);
  if (!data) return null;
  return (
    <Stack>
      <Fieldset legend={t.levels}>
        <Table>
          <Table.Tbody>
            {data.levels.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.rank}</Table.Td>
                <Table.Td>{row.title}</Table.Td>
                <Table.Td className="figures">{t.daysOf(String(row.daysAfter))}</Table.Td>
                <Table.Td>
                  <DayText day={row.validFrom} />
                </Table.Td>
                <Table.Td ta="right">
                  {editable && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t.editNamed(row.title)}
                      onClick={() => setLevel(row)}
                    >
                      {t.edit}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {level && <EditLevel key={level.id} level={level} onDone={() => setLevel(null)} />}
      </Fieldset>
      <Fieldset legend={t.rateBase}>
        {data.refinancingRates.map((row) => (
          <Text key={row.id} size="sm" className="figures">
            {formatDay(row.validFrom)} – {formatRate(row.rateBp)}
          </Text>
        ))}
        {editable && <AddRefinancingRate />}
      </Fieldset>
      <Fieldset legend={t.penalty}>
        {data.penaltyRates.map((row) => (
          <Text key={row.id} size="sm">
            {t.kinds[row.kind]} – {t.bases[row.basis]} – {formatRate(row.rateBp)} ({row.law}),{' '}
            {formatDay(row.validFrom)}
          </Text>
        ))}
        {editable && <AddPenaltyRate />}
      </Fieldset>
    </Stack>
  );
}

function EditLevel({ level: { id: _id, ...level }, onDone }: { level: Level; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/dunning/rules/levels',
    initialValues: { ...level, daysAfter: String(level.daysAfter), validFrom: today },
    request: ({ daysAfter, ...body }) => ({ body: { ...body, daysAfter: Number(daysAfter) } }),
    done: t.levelDone,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.levelTitle} required {...form.field('title')} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t.daysAfter} required inputMode="numeric" {...form.field('daysAfter')} />
        <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      </SimpleGrid>
      <Textarea label={t.opening} required autosize minRows={3} {...form.field('opening')} />
      <Textarea label={t.closing} required autosize minRows={3} {...form.field('closing')} />
    </FormPanel>
  );
}

function AddRefinancingRate() {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/dunning/rules/refinancing-rates',
    initialValues: { rateBp: null as number | null, validFrom: today },
    request: ({ rateBp, validFrom }) => ({ body: { rateBp: rateBp ?? -1, validFrom } }),
    done: t.rateDone,
  });
  return (
    <FormPanel of={form} submit={t.addRate} main={false}>
      <SimpleGrid cols={2} spacing="sm">
        <PercentInput label={t.ratePercent} required {...form.field('rateBp')} />
        <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      </SimpleGrid>
    </FormPanel>
  );
}

function AddPenaltyRate() {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/dunning/rules/penalty-rates',
    initialValues: {
      kind: 'business' as keyof typeof t.kinds,
      basis: 'refinancing' as keyof typeof t.bases,
      rateBp: null as number | null,
      law: '',
      validFrom: today,
    },
    request: ({ rateBp, ...body }) => ({ body: { ...body, rateBp: rateBp ?? 0 } }),
    done: t.rateDone,
  });
  return (
    <FormPanel of={form} submit={t.addRate} main={false}>
      <SimpleGrid cols={2} spacing="sm">
        <Select label={t.penaltyKind} data={options(t.kinds)} allowDeselect={false} {...form.field('kind')} />
        <Select label={t.penaltyBasis} data={options(t.bases)} allowDeselect={false} {...form.field('basis')} />
        <PercentInput label={t.ratePercent} required {...form.field('rateBp')} />
        <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      </SimpleGrid>
      <TextInput label={t.law} required {...form.field('law')} />
    </FormPanel>
  );
}
