import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import type { Problem } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { ActionButton } from '../../ui/buttons.js';
import { formatDay, formatDayLong, formatHours } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { showUndo } from '../../ui/undo.js';

const t = fr.planning.promise;
type Promised = Schema<'PromiseView'>;

interface Props {
  order: { id: string; dueOn: string | null };
}

/** The day that can be promised to a client for what is estimated, and why. */
export const PromiseOfEstimate = ({ estimateId }: { estimateId: string }) => <Asked of={{ estimateId }} />;

/** The day that can be promised for an order, and why; taken as its due day with one tap. */
export function PromiseDay({ order }: Props) {
  const { can } = useSession();
  const edit = useCommand('patch', '/api/v1/production-orders/{id}');
  const put = (dueOn: string | null): Promise<boolean> =>
    edit.run({ params: { path: { id: order.id } }, body: { dueOn } });
  const take = async (day: string, close: () => void): Promise<void> => {
    const before = order.dueOn;
    if (!(await put(day))) return;
    close();
    showUndo(t.taken, () => put(before));
  };
  return (
    <Asked of={{ orderId: order.id }} problem={edit.problem}>
      {({ day }, close) =>
        day &&
        day !== order.dueOn &&
        can('order.edit') && (
          <ActionButton loading={edit.running} onClick={() => void take(day, close)}>
            {t.take}
          </ActionButton>
        )
      }
    </Asked>
  );
}

interface AskedProps {
  of: { orderId: string } | { estimateId: string };
  problem?: Problem | null;
  /** what may be done with the answer */
  children?: (found: Promised, close: () => void) => React.ReactNode;
}

function Asked({ of, problem = null, children }: AskedProps) {
  const [found, setFound] = useState<Promised | null>(null);
  const ask = useCommand('post', '/api/v1/planning/promise', { onDone: setFound });
  const close = (): void => setFound(null);
  return (
    <>
      <Button variant="default" loading={ask.running} onClick={() => void ask.run({ body: of })}>
        {t.button}
      </Button>
      <SidePanel
        opened={found !== null || ask.problem !== null}
        onClose={() => (close(), ask.reset())}
        title={t.title}
        width={440}
      >
        <ProblemAlert problem={ask.problem ?? problem} />
        {found && <PromisedDay found={found}>{children?.(found, close)}</PromisedDay>}
      </SidePanel>
    </>
  );
}

/** The answer in words. */
const PromisedDay = ({ found, children }: { found: Promised; children?: React.ReactNode }) => (
  <Stack gap="sm">
    <Title order={3} size="h3">
      {found.day ? t.propose(formatDayLong(found.day)) : t.never(formatDay(found.horizon))}
    </Title>
    <Text size="sm">{found.minutes === 0 ? t.nothingLeft : t.work(formatHours(found.minutes))}</Text>
    {found.doneOn && <Text size="sm">{t.done(formatDay(found.doneOn), plural(found.marginDays, t.days))}</Text>}
    <Sentences title={t.why} sentences={found.reasons} />
    <Sentences title={t.lifts} sentences={found.lifts} />
    {children}
    <Text size="sm" c="dimmed">
      {t.simulation}
    </Text>
  </Stack>
);

const Sentences = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`}</List.Item>
        ))}
      </List>
    </div>
  );
