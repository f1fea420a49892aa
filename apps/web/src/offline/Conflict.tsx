import { Alert, Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { api } from '../app/api.js';
import { fr } from '../texts/fr.js';
import { TOUCH } from '../ui/theme.js';
import { type Entry, movesOf } from './entries.js';
import { queue } from './queue.js';

const t = fr.offline.conflict;
const SHORTEST = 3;
const high = { input: { minHeight: TOUCH } };

/** Why it was refused, and the two ways out: put right and sent again, or given up with a reason. */
export function Conflict({ entry, mine }: { entry: Entry; mine: boolean }) {
  const [way, setWay] = useState<'correct' | 'giveUp' | 'confirm' | null>(null);
  const { refused } = entry;
  if (!refused) return null;
  const reasons = [...new Set([refused.detail, ...refused.reasons.map(({ detail }) => detail)])];
  const back = (): void => setWay(null);
  return (
    <Stack gap="sm">
      <Alert color="red" title={t.title} role="alert">
        <List>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      </Alert>
      {!mine && <Text size="sm">{t.others(entry.trainer.name)}</Text>}
      {mine && way === null && (
        <Group gap="sm">
          {refused.confirmable && (
            <Button mih={TOUCH} onClick={() => setWay('confirm')}>
              {t.confirm}
            </Button>
          )}
          {!refused.confirmable && (
            <Button mih={TOUCH} onClick={() => setWay('correct')}>
              {t.correct}
            </Button>
          )}
          <Button mih={TOUCH} variant="default" onClick={() => setWay('giveUp')}>
            {t.giveUp}
          </Button>
        </Group>
      )}
      {way === 'correct' && <Correct entry={entry} onBack={back} />}
      {way === 'giveUp' && (
        <Why
          reasons={t.reasons}
          action={t.giveUp}
          onBack={back}
          onDone={(reason) => {
            void queue
              .giveUp(entry, reason)
              .then((told) =>
                notifications.show({ message: told ? t.givenUp : t.notNow, color: told ? 'ink' : 'red' }),
              );
          }}
        />
      )}
      {way === 'confirm' && (
        <Why
          reasons={t.overrideReasons}
          action={t.confirm}
          onBack={back}
          onDone={(overrideReason) => {
            const confirm = refused.reasons.map(({ code }) => code);
            void queue.sendAgain(entry.id, { ...entry.body, confirm, overrideReason }, entry.about);
          }}
        />
      )}
    </Stack>
  );
}

interface WhyProps {
  reasons: readonly string[];
  action: string;
  onBack: () => void;
  onDone: (reason: string) => void;
}

function Why({ reasons, action, onBack, onDone }: WhyProps) {
  const [reason, setReason] = useState('');
  return (
    <Stack gap="sm">
      <TextInput
        label={t.why}
        maxLength={200}
        autoComplete="off"
        styles={high}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        {reasons.map((text) => (
          <Button
            key={text}
            mih={TOUCH}
            variant={reason === text ? 'filled' : 'default'}
            aria-pressed={reason === text}
            onClick={() => setReason(text)}
          >
            {text}
          </Button>
        ))}
      </Group>
      <Group gap="sm">
        <Button mih={TOUCH} disabled={reason.trim().length < SHORTEST} onClick={() => onDone(reason.trim())}>
          {action}
        </Button>
        <Button mih={TOUCH} variant="default" onClick={onBack}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  );
}

/** Another operation or other times for these youths; anything else goes again as it is. */
function Correct({ entry, onBack }: { entry: Entry; onBack: () => void }) {
  const { groupId, day, halfDay } = entry.about;
  const moves = movesOf(entry);
  const [first] = moves[0]?.stretches ?? [];
  const { data: board } = api.useQuery(
    'get',
    '/api/v1/workshop-board',
    { params: { query: { groupId: groupId ?? '', day, halfDay } } },
    { enabled: Boolean(groupId && first) },
  );
  const [operationId, setOperationId] = useState(first?.operationId ?? '');
  const [from, setFrom] = useState(first?.from ?? '');
  const [to, setTo] = useState(moves[0]?.stretches.at(-1)?.to ?? '');
  const operations = board?.operations ?? [];
  const send = (): void => {
    const next = moves.map(({ studentId }) => ({ studentId, stretches: [{ operationId, from, to }] }));
    const chosen = operations.filter(({ id }) => id === operationId).map(({ id, title }) => ({ id, title }));
    const about = { ...entry.about, operations: chosen.length > 0 ? chosen : entry.about.operations };
    void (first
      ? queue.sendAgain(entry.id, { ...entry.body, moves: next }, about)
      : queue.sendAgain(entry.id, entry.body, entry.about));
  };
  return (
    <Stack gap="sm">
      {first && (
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label={t.operation}
            styles={high}
            value={operationId}
            onChange={(event) => setOperationId(event.currentTarget.value)}
            data={[
              ...(operations.some(({ id }) => id === operationId) ? [] : [{ value: operationId, label: '…' }]),
              ...operations.map(({ id, title, orderNumber }) => ({ value: id, label: `${title} · ${orderNumber}` })),
            ]}
          />
          <TextInput
            label={t.from}
            type="time"
            step={300}
            styles={high}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t.to}
            type="time"
            step={300}
            styles={high}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
      )}
      <Group gap="sm">
        <Button mih={TOUCH} onClick={send}>
          {t.send}
        </Button>
        <Button mih={TOUCH} variant="default" onClick={onBack}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  );
}
