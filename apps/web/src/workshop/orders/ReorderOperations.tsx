import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';

const t = fr.routing;
type Order = Schema<'OrderView'>;

const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const rest = ids.filter((_id, index) => index !== from);
  return [...rest.slice(0, to), ids[from]!, ...rest.slice(to)];
};

/** The operations one under the other: dragged, or moved by the arrows; each move is saved and can be undone. */
export function ReorderOperations({ order }: { order: Order }) {
  const put = useCommand('put', '/api/v1/production-orders/{id}/operations/order');
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const ids = order.operationList.map(({ id }) => id);
  const save = (next: string[]): Promise<boolean> =>
    put.run({ params: { path: { id: order.id } }, body: { ids: next } });
  const move = async (from: number, to: number): Promise<void> => {
    if (to < 0 || to >= ids.length || from === to) return;
    if (await save(moved(ids, from, to))) showUndo(t.reordered, () => save(ids));
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t.reorderHint}
      </Text>
      <ProblemAlert problem={put.problem} />
      <Stack component="ol" gap={6} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {order.operationList.map(({ id, title }, index) => (
          <Paper
            key={id}
            component="li"
            className="surface"
            px="sm"
            py={4}
            draggable
            style={{
              cursor: 'grab',
              opacity: dragged === index ? 0.5 : 1,
              borderColor: over === index && dragged !== null ? 'var(--mantine-color-orange-6)' : undefined,
            }}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', id);
              setDragged(index);
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(index);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) void move(dragged, index);
            }}
          >
            <Group wrap="nowrap" gap="xs">
              <IconGripVertical size={18} aria-hidden />
              <Text flex={1} miw={0} size="sm" fw={600}>
                {`${index + 1}. ${title}`}
              </Text>
              <ActionIcon
                variant="default"
                size={TOUCH}
                disabled={index === 0 || put.running}
                aria-label={t.up(title)}
                onClick={() => void move(index, index - 1)}
              >
                <IconArrowUp size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={TOUCH}
                disabled={index === ids.length - 1 || put.running}
                aria-label={t.down(title)}
                onClick={() => void move(index, index + 1)}
              >
                <IconArrowDown size={20} aria-hidden />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}
