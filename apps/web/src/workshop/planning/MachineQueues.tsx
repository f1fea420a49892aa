import { ActionIcon, Alert, Anchor, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay, formatHours } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { showUndo } from '../../ui/undo.js';
import { Dragging, Place, Thing } from './Dragging.js';
import { RiskBadge } from './OrderCard.js';

const t = fr.planning;
const q = t.queues;
type Queue = Schema<'MachineQueueView'>;
type Operation = Schema<'QueuedOperationView'>;
const NONE = 'none';
const keyOf = ({ machineId }: Queue): string => machineId ?? NONE;
const nameOf = ({ machineName }: Queue): string => machineName ?? q.noMachine;
const idsOf = (queue: Queue): string[] => queue.operations.map(({ id }) => id);

/** What waits for each machine, in the order wanted. */
export function MachineQueues() {
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/planning/queues');
  const [busy, setBusy] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const arrange = useCommand('put', '/api/v1/planning/queues');
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const put = (queue: Queue, operationIds: string[]): Promise<boolean> =>
    arrange.run({ body: { machineId: queue.machineId, operationIds } });
  const queueOf = (id: string): Queue | undefined =>
    data.items.find((one) => keyOf(one) === id || idsOf(one).includes(id));
  const titleOf = (id: string): string =>
    data.items.flatMap(({ operations }) => operations).find((one) => one.id === id)?.title ?? '';

  /** `before`: an operation of that queue; null: at its end. */
  const place = async (id: string, onto: Queue, before: string | null): Promise<void> => {
    const from = queueOf(id);
    if (!from) return;
    const rest = idsOf(onto).filter((one) => one !== id);
    const index = before === null ? rest.length : rest.indexOf(before);
    if (!(await put(onto, [...rest.slice(0, index), id, ...rest.slice(index)])))
      return setRefused(arrange.latest()?.detail ?? null);
    setRefused(null);
    showUndo(q.arranged(titleOf(id), nameOf(onto)), () => put(from, idsOf(from)));
  };
  const shown = data.items.filter((queue) => !busy || queue.operations.length > 0);
  return (
    <Stack gap="sm">
      <Switch label={q.onlyBusy} checked={busy} onChange={(event) => setBusy(event.currentTarget.checked)} />
      {refused && (
        <Alert color="red" title={t.notMoved} role="alert">
          {refused}
        </Alert>
      )}
      <Dragging
        nameOf={(id) => {
          const queue = data.items.find((one) => keyOf(one) === id);
          return queue ? nameOf(queue) : `« ${titleOf(id)} »`;
        }}
        onDrop={(id, on) => {
          const onto = queueOf(on);
          if (onto) void place(id, onto, on === keyOf(onto) ? null : on);
        }}
      >
        <div className="planning-columns">
          {shown.map((queue) => (
            <Place key={keyOf(queue)} id={keyOf(queue)} label={nameOf(queue)}>
              <Title order={2} size="h5">
                {nameOf(queue)}
              </Title>
              <Text size="xs" c="dimmed" mb="xs" className="figures">
                {q.waiting(formatHours(queue.waitingMinutes))}
              </Text>
              {queue.stopped && (
                <Stack gap={2} mb="xs" align="flex-start">
                  <StateBadge tone="bad" label={q.stopped} />
                  <Text size="xs">{queue.stopReason}</Text>
                </Stack>
              )}
              <Stack gap="xs">
                {queue.operations.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t.columnEmpty}
                  </Text>
                )}
                {queue.operations.map((operation, index) => (
                  <Thing
                    key={operation.id}
                    id={operation.id}
                    name={operation.title}
                    place
                    disabled={!can('order.edit')}
                  >
                    {(handle) => (
                      <OperationCard operation={operation} handle={handle}>
                        {handle && (
                          <Group gap={2} wrap="nowrap">
                            <Step
                              label={`${q.up} ${operation.title}`}
                              disabled={index === 0}
                              onClick={() => void place(operation.id, queue, queue.operations[index - 1]!.id)}
                              Icon={IconArrowUp}
                            />
                            <Step
                              label={`${q.down} ${operation.title}`}
                              disabled={index === queue.operations.length - 1}
                              onClick={() => void place(operation.id, queue, queue.operations[index + 2]?.id ?? null)}
                              Icon={IconArrowDown}
                            />
                          </Group>
                        )}
                      </OperationCard>
                    )}
                  </Thing>
                ))}
              </Stack>
            </Place>
          ))}
        </div>
      </Dragging>
    </Stack>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  Icon: typeof IconArrowUp;
}

const Step = ({ label, disabled, onClick, Icon }: StepProps) => (
  <ActionIcon variant="default" size={32} aria-label={label} disabled={disabled} onClick={onClick}>
    <Icon size={16} aria-hidden />
  </ActionIcon>
);

const OperationCard = ({
  operation,
  handle,
  children,
}: {
  operation: Operation;
  handle: React.ReactNode;
  children: React.ReactNode;
}) => (
  <Stack gap={2}>
    <Group justify="space-between" wrap="nowrap" gap={4} align="flex-start">
      <Text size="sm" fw={600} lh={1.3}>
        {operation.title}
      </Text>
      {handle}
    </Group>
    <Anchor component={Link} to={`/ordres/${operation.orderId}`} size="sm" lh={1.3}>
      {operation.orderNumber} · {operation.orderTitle}
    </Anchor>
    <Text size="xs" c="dimmed">
      {operation.customerName ?? t.internal}
    </Text>
    <Group gap={6}>
      <Text size="xs" className="figures">
        {operation.dueOn ? t.dueOn(formatDay(operation.dueOn)) : t.noDue}
      </Text>
      <RiskBadge risk={operation.risk} />
    </Group>
    <Group justify="space-between" gap={4} wrap="nowrap">
      <Text size="xs" c="dimmed" className="figures">
        {t.left(formatHours(operation.remainingMinutes))}
      </Text>
      {children}
    </Group>
  </Stack>
);
