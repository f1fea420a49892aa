import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { History } from '../History.js';
import { AddInstalment, ClaimInstalment, CorrectInstalment, ReceiveInstalment } from './InstalmentForms.js';

const t = fr.funding.instalments;
type Instalment = Schema<'InstalmentView'>;
const TONES = { expected: 'neutral', claimed: 'warning', received: 'good' } as const;

const FORMS = {
  claim: [t.claimOf, ClaimInstalment],
  receive: [t.receiveOf, ReceiveInstalment],
  correct: [t.correctOf, CorrectInstalment],
} as const;
type Step = keyof typeof FORMS;

interface Props {
  agreement: Schema<'AgreementView'>;
  mayWrite: boolean;
}

/** The money by parts: expected, asked for, paid. */
export function Instalments({ agreement: { id, instalments }, mayWrite }: Props) {
  const [doing, setDoing] = useState<'add' | { instalment: Instalment; step: Step } | null>(null);
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
                          <>
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={`${t.correct} ${one.label}`}
                              onClick={() => setDoing({ instalment: one, step: 'correct' })}
                            >
                              {t.correct}
                            </Button>
                            <Button size="xs" variant="default" onClick={() => void drop.run(of(one))}>
                              {t.drop}
                            </Button>
                          </>
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
      {doing === 'add' && <AddInstalment id={id} onDone={back} />}
      {doing !== null && doing !== 'add' && <Doing key={doing.instalment.id} {...doing} onDone={back} />}
      {mayWrite && doing === null && (
        <Button variant="default" w="fit-content" onClick={() => setDoing('add')}>
          {t.add}
        </Button>
      )}
    </Stack>
  );
}

function Doing({ instalment, step, onDone }: { instalment: Instalment; step: Step; onDone: () => void }) {
  const [titleOf, Form] = FORMS[step];
  return (
    <Stack gap="xs">
      <Text fw={600}>{titleOf(instalment.label)}</Text>
      <Form instalment={instalment} onDone={onDone} />
      <History id={instalment.id} />
    </Stack>
  );
}
