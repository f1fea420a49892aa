import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.chain;
type Year = Schema<'FiscalYearView'>;

/** Which year it is in the books; it may be given other days while it is open, and closed once it is over. */
export function FiscalYear() {
  const { data } = api.useQuery('get', '/api/v1/fiscal-years');
  if (!data) return null;
  return <Known key={data.current.endsOn} current={data.current} ended={data.toClose} />;
}

function Known({ current, ended }: { current: Year; ended: Year | null }) {
  const { can } = useSession();
  const [startsOn, setStartsOn] = useState<string | null>(current.startsOn);
  const [endsOn, setEndsOn] = useState<string | null>(current.endsOn);
  const [asking, setAsking] = useState(false);
  const define = useCommand('post', '/api/v1/fiscal-years', { done: t.defined });
  const stop = (): void => setAsking(false);
  const close = useCommand('post', '/api/v1/fiscal-years/close', { done: t.yearClosed, onDone: stop });
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="fiscal-year">
      <Title order={2} size="h4" mb="xs" id="fiscal-year">
        {t.year}
      </Title>
      <Text size="sm" mb="sm">
        {t.yearOf(formatDay(current.startsOn), formatDay(current.endsOn))}
      </Text>
      <Stack gap="sm">
        {can('fiscal_year.define') && !current.closed && (
          <Group align="flex-end">
            <DayInput label={t.startsOn} value={startsOn} onChange={setStartsOn} w={180} />
            <DayInput label={t.endsOn} value={endsOn} onChange={setEndsOn} w={180} />
            <Button
              variant="default"
              loading={define.running}
              onClick={() => void define.run({ body: { startsOn: startsOn ?? '', endsOn: endsOn ?? '' } })}
            >
              {t.define}
            </Button>
          </Group>
        )}
        <ProblemAlert problem={define.problem} />
        {ended && can('fiscal_year.close') && (
          <Button variant="default" w="max-content" onClick={() => setAsking(true)}>
            {`${t.closeYear} ${t.fromTo(formatDay(ended.startsOn), formatDay(ended.endsOn))}`}
          </Button>
        )}
      </Stack>
      {ended && (
        <ConfirmIrreversible
          opened={asking}
          onClose={stop}
          title={t.closeYearTitle(formatDay(ended.startsOn), formatDay(ended.endsOn))}
          confirm={t.closeYear}
          onConfirm={() => void close.run({ body: { day: ended.endsOn } })}
          running={close.running}
          problem={close.problem}
        >
          <Text size="sm">{t.closeYearText}</Text>
        </ConfirmIrreversible>
      )}
    </Paper>
  );
}
