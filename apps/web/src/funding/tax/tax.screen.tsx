import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { emptied } from '../../app/emptied.js';
import { useList } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { FundingPage } from '../FundingPage.js';
import { Campaign } from './Campaign.js';

const t = fr.funding.tax;

/** Promises of employers against what SOLTéA paid, a year at a time. */
export function TaxScreen() {
  const { can } = useSession();
  const { items, loading } = useList('/api/v1/tax-campaigns');
  const [params, setParams] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const id = params.get('campagne') ?? items[0]?.id ?? null;
  const choose = (next: string): void => setParams({ campagne: next }, { replace: true });
  return (
    <FundingPage
      title={t.title}
      hint={t.hint}
      actions={can('funding.write') && <ActionButton onClick={() => setOpening(true)}>{t.open}</ActionButton>}
    >
      {items.length > 0 && (
        <Group mb="md">
          <Select
            label={fr.funding.year}
            w={140}
            data={items.map((one) => ({
              value: one.id,
              label: one.withdrawnOn ? t.withdrawnYear(one.year) : String(one.year),
            }))}
            allowDeselect={false}
            value={id}
            onChange={(value) => value && choose(value)}
          />
        </Group>
      )}
      {!loading && items.length === 0 && <Text>{t.none}</Text>}
      {id && <Shown id={id} />}
      <SidePanel opened={opening} onClose={() => setOpening(false)} title={t.open}>
        <Open
          onDone={(next) => {
            setOpening(false);
            choose(next);
          }}
        />
      </SidePanel>
    </FundingPage>
  );
}

function Shown({ id }: { id: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/tax-campaigns/{id}', { params: { path: { id } } });
  return (
    <Stack>
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {data && <Campaign campaign={data} />}
    </Stack>
  );
}

function Open({ onDone }: { onDone: (id: string) => void }) {
  const year = String(useToday()).slice(0, 4);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/tax-campaigns',
    initialValues: { year, opensOn: '', closesOn: '' },
    request: ({ year: said, ...values }) => ({ body: { ...emptied(values), year: Number(said) } }),
    done: t.opened,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form}>
      <TextInput label={fr.funding.year} required inputMode="numeric" {...form.field('year')} />
      <DayInput label={t.opensOn} {...form.field('opensOn')} />
      <DayInput label={t.closesOn} {...form.field('closesOn')} />
    </FormPanel>
  );
}
