import './waiting.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMinutes, wallTimeAt } from '@etabli/kernel';
import { useMe } from '../app/session.js';
import { shortDay } from '../students/classe/half-day.js';
import { fr } from '../texts/fr.js';
import { Screen } from '../ui/Screen.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { TOUCH } from '../ui/theme.js';
import { proof } from './acting.js';
import { Conflict } from './Conflict.js';
import { type Entry, type EntryState, movesOf, stateOf } from './entries.js';
import { queue, replayNow } from './queue.js';
import { useQueue } from './useWrite.js';

const t = fr.offline;
const TONES: Readonly<Record<EntryState, Tone>> = { waiting: 'active', toConfirm: 'warning', conflict: 'bad' };
const ORDER: readonly EntryState[] = ['conflict', 'toConfirm', 'waiting'];

/** Everything the server has not taken yet: refused ones first, by name, to be settled. */
export function WaitingScreen() {
  const entries = useQueue();
  const sorted = ORDER.flatMap((state) => entries.filter((entry) => stateOf(entry, proof()) === state));
  const actions = (
    <>
      <Button variant="default" mih={TOUCH} onClick={() => void replayNow()}>
        {t.tryNow}
      </Button>
      <Button mih={TOUCH} component={Link} to="/atelier">
        {t.back}
      </Button>
    </>
  );
  return (
    <Screen title={t.title} hint={t.hint} actions={actions}>
      <Stack gap="sm">
        {sorted.map((entry) => (
          <Waiting key={entry.key} entry={entry} />
        ))}
        {sorted.length === 0 && <Text role="status">{t.empty}</Text>}
      </Stack>
    </Screen>
  );
}

function Waiting({ entry }: { entry: Entry }) {
  const me = useMe();
  const state = stateOf(entry, proof());
  const mine = entry.trainer.id === me.id;
  return (
    <section className="surface waiting" aria-label={titleOf(entry)}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2}>
          <Text fw={650}>{titleOf(entry)}</Text>
          <Text size="sm">{youthsOf(entry)}</Text>
          <Text size="sm" c="dimmed">
            {t.writtenAt(wallTimeAt(new Date(entry.at)), entry.trainer.name)}
          </Text>
        </Stack>
        <StateBadge tone={TONES[state]} label={t.states[state]} />
      </Group>
      {state === 'toConfirm' && <Text size="sm">{t.toConfirm(entry.trainer.name)}</Text>}
      {state === 'conflict' && <Conflict entry={entry} mine={mine} />}
      {state !== 'conflict' && !entry.tried && (
        <Group mt="xs">
          <Button variant="default" mih={TOUCH} onClick={() => void queue.takeBack(entry.key)}>
            {t.undo}
          </Button>
        </Group>
      )}
    </section>
  );
}

/** '08:00–12:00', as it was laid on the board. */
function timesOf(entry: Entry): string {
  const all = movesOf(entry).flatMap(({ stretches }) => stretches.map(({ from, to }) => `${from}–${to}`));
  return [...new Set(all)].join(', ');
}

function titleOf(entry: Entry): string {
  const { kind, about } = entry;
  const when = about.day && about.halfDay ? `${shortDay(about.day)} · ${fr.atelier.halfDays[about.halfDay]}` : null;
  const what = about.operations.map(({ title }) => title).join(', ');
  const hours = about.minutes ? formatMinutes(about.minutes) : null;
  return [t.kinds[kind], about.title, what, when, timesOf(entry), hours].filter(Boolean).join(' · ');
}

const youthsOf = ({ about }: Entry): string => about.youths.map(({ name }) => name).join(', ');
