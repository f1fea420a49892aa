import { Alert, Button, Group, List, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { ActionButton } from '../../ui/buttons.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatCents, formatCount } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.opening;
const KINDS = ['invoice', 'deposit', 'credit_note', 'quote'] as const;
/** Label, field and the line of an error, in pixels. */
const WITH_ERROR = 88;
type Request = Schema<'OpeningRequest'>;
type OpeningDocument = Schema<'OpeningDocumentRequest'>;

/** Count and sum of the accountant's list, the next numbers; a trial first, then once for all. */
export function Compare({ documents }: { documents: readonly OpeningDocument[] }) {
  const today = useToday();
  // undefined: not touched, the school's day as soon as it is known
  const [typedDay, setTakenOn] = useState<string | null>();
  const takenOn = typedDay === undefined ? today : typedDay;
  const [count, setCount] = useState<number | string>('');
  const [rest, setRest] = useState<number | null>(null);
  const [next, setNext] = useState<Partial<Record<(typeof KINDS)[number], number>>>({});
  const [tried, setTried] = useState<Schema<'OpeningResultView'> | null>(null);
  const [asking, setAsking] = useState(false);
  const command = useCommand('post', '/api/v1/opening', {
    onDone: (answer) => {
      setTried(answer);
      if (answer.written) setAsking(false);
    },
  });
  const run = (dryRun: boolean): void => {
    const body: Request = {
      takenOn: takenOn ?? '',
      expectedCount: Number(count),
      expectedRestCents: rest ?? 0,
      documents: [...documents],
      series: KINDS.flatMap((kind) => (next[kind] ? [{ kind, nextNumber: next[kind] }] : [])),
      dryRun,
    };
    command.reset();
    void command.run({ body });
  };
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="compare">
      <Title order={2} size="h4" mb="xs" id="compare">
        {t.expected}
      </Title>
      <Stack gap="sm">
        <Group align="flex-start">
          <DayInput label={t.takenOn} description={t.takenOnHint} value={takenOn} onChange={setTakenOn} w={260} />
          <NumberInput label={t.expectedCount} value={count} onChange={setCount} allowDecimal={false} min={0} w={200} />
          {/* the line of an amount that cannot be read has its place, or all below would move under the finger */}
          <MoneyInput label={t.expectedRest} value={rest} onChange={setRest} w={200} mih={WITH_ERROR} />
        </Group>
        <Text size="sm" fw={600}>
          {t.next}
        </Text>
        <Text size="sm" c="dimmed">
          {t.nextHint}
        </Text>
        <Group>
          {KINDS.map((kind) => (
            <NumberInput
              key={kind}
              label={t.nextOf(fr.school.series.kinds[kind] ?? kind)}
              value={next[kind] ?? ''}
              onChange={(value) => setNext({ ...next, [kind]: Number(value) || undefined })}
              allowDecimal={false}
              min={1}
              w={230}
            />
          ))}
        </Group>
        <Group>
          <Button variant="default" loading={command.running} onClick={() => run(true)}>
            {t.try}
          </Button>
          {tried && !tried.written && tried.problems.length === 0 && (
            <ActionButton onClick={() => setAsking(true)}>{t.write}</ActionButton>
          )}
        </Group>
        {/* under the buttons: what comes and goes with each trial never moves them */}
        <ProblemAlert problem={asking ? null : command.problem} />
        {tried && !tried.written && <Tried result={tried} />}
      </Stack>
      <ConfirmIrreversible
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.writeTitle}
        confirm={t.write}
        onConfirm={() => run(false)}
        running={command.running}
        problem={command.problem}
      >
        {tried && <Text size="sm">{sentence(tried)}</Text>}
      </ConfirmIrreversible>
    </Paper>
  );
}

const sentence = ({ totals }: Schema<'OpeningResultView'>): string =>
  t.writeText(
    plural(totals.documentCount, t.pieceNoun, formatCount(totals.documentCount)),
    formatCents(totals.restCents),
  );

const Tried = ({ result }: { result: Schema<'OpeningResultView'> }) =>
  result.problems.length === 0 ? (
    <Alert color="green">{t.good}</Alert>
  ) : (
    <Alert color="red" title={t.problems}>
      <List size="sm">
        {result.problems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </Alert>
  );
