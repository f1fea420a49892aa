import { Button, Group, Select, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { emptied } from '../../app/emptied.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.funding.instalments;
type Instalment = Schema<'InstalmentView'>;
const TONES = { expected: 'neutral', claimed: 'warning', received: 'good' } as const;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

interface Props {
  agreement: Schema<'AgreementView'>;
  mayWrite: boolean;
}

/** The money by parts: expected, asked for, paid. */
export function Instalments({ agreement: { id, instalments }, mayWrite }: Props) {
  const [doing, setDoing] = useState<'add' | { instalment: Instalment; step: 'claim' | 'receive' } | null>(null);
  const undo = useCommand('post', '/api/v1/funding-instalments/{id}/undo');
  const drop = useCommand('delete', '/api/v1/funding-instalments/{id}');
  const of = (instalment: Instalment) => ({ params: { path: { id: instalment.id } } });
  const back = (): void => setDoing(null);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t.title}
      </Title>
      {instalments.length === 0 && <Text size="sm">{t.none}</Text>}
      {instalments.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t.title}>
          <Table>
            <Table.Caption hidden>{t.title}</Table.Caption>
            <Table.Tbody>
              {instalments.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    {one.label}
                    <Text size="xs" c="dimmed">
                      {t.kinds[one.kind]}
                      {one.reference ? ` · ${one.reference}` : ''}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">
                    <Money cents={one.amountCents} />
                  </Table.Td>
                  <Table.Td>
                    <DayText day={one.receivedOn ?? one.claimedOn ?? one.dueOn} />
                  </Table.Td>
                  <Table.Td>
                    <StateBadge
                      tone={one.late ? 'bad' : TONES[one.state]}
                      label={one.late ? `${t.states[one.state]}, ${t.late.toLowerCase()}` : t.states[one.state]}
                    />
                  </Table.Td>
                  <Table.Td>
                    {mayWrite && (
                      <Group gap={4} wrap="nowrap" justify="flex-end">
                        {one.state === 'expected' && (
                          <Button size="xs" onClick={() => setDoing({ instalment: one, step: 'claim' })}>
                            {t.claim}
                          </Button>
                        )}
                        {one.state !== 'received' && (
                          <Button size="xs" onClick={() => setDoing({ instalment: one, step: 'receive' })}>
                            {t.receive}
                          </Button>
                        )}
                        {one.state === 'expected' ? (
                          <Button size="xs" variant="default" onClick={() => void drop.run(of(one))}>
                            {t.drop}
                          </Button>
                        ) : (
                          <Button size="xs" variant="default" onClick={() => void undo.run(of(one))}>
                            {t.undo}
                          </Button>
                        )}
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <ProblemAlert problem={undo.problem ?? drop.problem} />
      {doing === 'add' && <Add id={id} onDone={back} />}
      {doing !== null && doing !== 'add' && (
        <>
          <Text fw={600}>{(doing.step === 'claim' ? t.claimOf : t.receiveOf)(doing.instalment.label)}</Text>
          {doing.step === 'claim' ? (
            <Claim id={doing.instalment.id} onDone={back} />
          ) : (
            <Receive id={doing.instalment.id} onDone={back} />
          )}
        </>
      )}
      {mayWrite && doing === null && (
        <Button variant="default" w="fit-content" onClick={() => setDoing('add')}>
          {t.add}
        </Button>
      )}
    </Stack>
  );
}

interface FormProps {
  id: string;
  onDone: () => void;
}

function Claim({ id, onDone }: FormProps) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-instalments/{id}/claim',
    initialValues: { claimedOn: today as string },
    request: (body) => ({ params: { path: { id } }, body }),
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.claim} onCancel={onDone}>
      <DayInput label={t.on} required maxDate={today} {...form.field('claimedOn')} />
    </FormPanel>
  );
}

function Receive({ id, onDone }: FormProps) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-instalments/{id}/receive',
    initialValues: { receivedOn: today as string, reference: '' },
    request: (values) => ({ params: { path: { id } }, body: emptied(values, 'receivedOn') }),
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.receive} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t.on} required maxDate={today} {...form.field('receivedOn')} />
        <TextInput label={t.reference} maxLength={120} {...form.field('reference')} />
      </SimpleGrid>
    </FormPanel>
  );
}

function Add({ id, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements/{id}/instalments',
    initialValues: {
      kind: 'plain' as Instalment['kind'],
      label: '',
      amountCents: null as unknown as number,
      dueOn: '',
    },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={fr.funding.label} required maxLength={120} {...form.field('label')} />
        <Select label={fr.funding.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
        <MoneyInput label={fr.funding.amount} required {...form.field('amountCents')} />
        <DayInput label={t.dueOn} required {...form.field('dueOn')} />
      </SimpleGrid>
    </FormPanel>
  );
}
