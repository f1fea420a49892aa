import { Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { wallTime } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';

interface Props {
  entry: { id: string; operationId: string; from: string; to: string };
  /** where else the youth may have worked; without it the operation stays */
  operations: readonly { value: string; label: string }[];
  onDone: () => void;
}

const FIRST = 6 * 60;
const LAST = 22 * 60;
const STEP = 5;
const TIMES = Array.from({ length: (LAST - FIRST) / STEP + 1 }, (_, index) => wallTime(FIRST + index * STEP));

/** Every five minutes of the day, and the time that stands there now. */
const timesWith = (time: string): string[] => [...new Set([...TIMES, time])].sort();

const high = { input: { minHeight: TOUCH }, option: { minHeight: TOUCH } };

/** Corrects one line of hours, or says that it was not worked; both with a reason, and the old line stays in the history. */
export function CorrectEntry({ entry, operations, onDone }: Props) {
  const { id } = entry;
  const known = operations.some(({ value }) => value === entry.operationId);
  /** warnings of the last try: the next one passes over them with its reason */
  const [asked, setAsked] = useState('');
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/time-entries/{id}/correct',
    initialValues: {
      operationId: known ? entry.operationId : '',
      from: entry.from,
      to: entry.to,
      reason: '',
      overrideReason: '',
    },
    request: ({ operationId, from, to, reason, overrideReason }) => ({
      params: { path: { id } },
      body: {
        from,
        to,
        reason,
        ...(operationId ? { operationId } : {}),
        ...(overrideReason ? { overrideReason, confirm: asked.split(' ') } : {}),
      },
    }),
    done: fr.atelier.corrected,
    onDone,
  });
  const { problem } = form.command;
  const codes = problem?.confirmable ? problem.reasons.map(({ code }) => code).join(' ') : asked;
  if (codes !== asked) setAsked(codes);
  const nothing = useCommand('post', '/api/v1/time-entries/{id}/void', { done: fr.atelier.voided, onDone });
  const { reason } = form.form.values;
  return (
    <Fieldset legend={`${entry.from}–${entry.to}`} className="surface touch-form">
      <FormPanel of={form} submit={fr.atelier.correct} main={false}>
        {operations.length > 0 && (
          <Select
            label={fr.atelier.operation}
            data={[...operations]}
            allowDeselect={false}
            searchable
            styles={high}
            {...form.field('operationId')}
          />
        )}
        <Group gap="sm" grow>
          <Select
            label={fr.atelier.from}
            data={timesWith(entry.from)}
            allowDeselect={false}
            searchable
            styles={high}
            {...form.field('from')}
          />
          <Select
            label={fr.atelier.to}
            data={timesWith(entry.to)}
            allowDeselect={false}
            searchable
            styles={high}
            {...form.field('to')}
          />
        </Group>
        <Stack gap="sm">
          <TextInput
            label={fr.atelier.reason}
            description={fr.atelier.reasonHint}
            styles={high}
            maxLength={200}
            {...form.field('reason')}
          />
          <Group gap="sm">
            {fr.atelier.reasons.map((text) => (
              <Button
                key={text}
                mih={TOUCH}
                variant={reason === text ? 'filled' : 'default'}
                aria-pressed={reason === text}
                onClick={() => form.form.setFieldValue('reason', text)}
              >
                {text}
              </Button>
            ))}
          </Group>
        </Stack>
        {(problem?.confirmable || form.form.values.overrideReason) && (
          <TextInput
            label={fr.atelier.override.reason}
            description={fr.atelier.override.hint}
            styles={high}
            maxLength={300}
            {...form.field('overrideReason')}
          />
        )}
        <Button
          variant="subtle"
          color="red"
          mih={TOUCH}
          loading={nothing.running}
          disabled={reason.trim().length < 3}
          onClick={() => void nothing.run({ params: { path: { id } }, body: { reason } })}
        >
          {fr.atelier.voidEntry}
        </Button>
        <ProblemAlert problem={nothing.problem} />
      </FormPanel>
    </Fieldset>
  );
}
