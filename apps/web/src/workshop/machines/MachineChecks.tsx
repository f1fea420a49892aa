import { Anchor, Box, Button, FileButton, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { emptied } from '../../app/emptied.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.machines.checks;
type Check = Schema<'MachineCheckView'>;
const TONES: Readonly<Record<Schema<'MachineCheckState'>, Tone>> = { done: 'good', soon: 'warning', overdue: 'bad' };

/** Periodic checks: what is asked on which law, until when it holds, and the certificates. */
export function MachineChecks({ machineId }: { machineId: string }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const [recorded, setRecorded] = useState<Check | null>(null);
  const { data, error } = api.useQuery('get', '/api/v1/machines/{id}/checks', { params: { path: { id: machineId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="sm">
      {data.items.length === 0 && <Text size="sm">{t.none}</Text>}
      {data.items.map((check) => (
        <OneCheck key={check.id} check={check} onRecord={() => setRecorded(check)} />
      ))}
      {can('machine_check.edit') && (
        <Button variant="default" w="fit-content" onClick={() => setAsking(true)}>
          {t.add}
        </Button>
      )}
      <SidePanel opened={asking} onClose={() => setAsking(false)} title={t.add}>
        {asking && <AskCheck machineId={machineId} onDone={() => setAsking(false)} />}
      </SidePanel>
      <SidePanel opened={recorded !== null} onClose={() => setRecorded(null)} title={t.record}>
        {recorded && <RecordCheck check={recorded} onDone={() => setRecorded(null)} />}
      </SidePanel>
    </Stack>
  );
}

function OneCheck({ check, onRecord }: { check: Check; onRecord: () => void }) {
  const { can } = useSession();
  const end = useCommand('post', '/api/v1/machine-checks/{id}/end', { done: fr.ui.saved });
  const { kind, periodMonths, legalBasis, dueOn, state, ended, results } = check;
  return (
    <Box className="surface" p="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{kind}</Text>
          <Text size="sm" c="dimmed">
            {[t.months(periodMonths), legalBasis, ended ? '' : t.dueOn(formatDay(dueOn))].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <StateBadge tone={ended ? 'neutral' : TONES[state]} label={ended ? t.ended : t.states[state]} />
      </Group>
      {can('machine_check.edit') && !ended && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" aria-label={t.recordOf(kind)} onClick={onRecord}>
            {t.record}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t.endOf(kind)}
            loading={end.running}
            onClick={() => void end.run({ params: { path: { id: check.id } } })}
          >
            {t.end}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={end.problem} />
      <Stack gap={4} mt="xs">
        {results.map((result) => (
          <Result key={result.id} result={result} />
        ))}
      </Stack>
    </Box>
  );
}

function Result({ result }: { result: Schema<'CheckResultView'> }) {
  const { can } = useSession();
  const attach = useCommand('post', '/api/v1/machine-check-results/{id}/certificate', { done: t.attached });
  const send = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void attach.run({ params: { path: { id: result.id } }, body: body as never });
  };
  return (
    <Group gap="sm">
      <Text size="sm" className="figures">
        {formatDay(result.doneOn)}
      </Text>
      <Text size="sm">{[result.doneBy, result.notes].filter(Boolean).join(' · ')}</Text>
      {result.hasCertificate ? (
        <Anchor href={`/api/v1/machine-check-results/${result.id}/certificate`} download size="sm">
          {t.certificate}
        </Anchor>
      ) : (
        can('machine_check.edit') && (
          <FileButton onChange={send} accept=".pdf,.jpg,.jpeg,.png">
            {(props) => (
              <Button size="compact-sm" variant="subtle" loading={attach.running} {...props}>
                {t.attach}
              </Button>
            )}
          </FileButton>
        )
      )}
      <ProblemAlert problem={attach.problem} others={attach.problem?.errors.map((one) => one.message)} />
    </Group>
  );
}

function AskCheck({ machineId, onDone }: { machineId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines/{id}/checks',
    initialValues: { kind: '', periodMonths: 12, legalBasis: '', firstDueOn: '' },
    request: (values) => ({
      params: { path: { id: machineId } },
      body: emptied(values, 'kind', 'firstDueOn', 'periodMonths'),
    }),
    done: t.asked,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.kind} description={t.kindHint} required autoComplete="off" {...form.field('kind')} />
      <NumberInput label={t.period} required min={1} allowDecimal={false} {...form.field('periodMonths')} />
      <TextInput label={t.legalBasis} description={t.legalBasisHint} {...form.field('legalBasis')} />
      <DayInput label={t.firstDueOn} required {...form.field('firstDueOn')} />
    </FormPanel>
  );
}

function RecordCheck({ check, onDone }: { check: Check; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machine-checks/{id}/results',
    initialValues: { doneOn: today, doneBy: '', nextDueOn: '', notes: '' },
    request: (values) => ({ params: { path: { id: check.id } }, body: emptied(values, 'doneOn', 'doneBy') }),
    done: t.recorded,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Text fw={600}>{check.kind}</Text>
      <DayInput label={t.doneOn} required maxDate={today} {...form.field('doneOn')} />
      <TextInput label={t.doneBy} required autoComplete="off" {...form.field('doneBy')} />
      <DayInput label={t.nextDueOn} description={t.nextHint} {...form.field('nextDueOn')} />
      <Textarea label={t.notes} autosize minRows={2} {...form.field('notes')} />
    </FormPanel>
  );
}
