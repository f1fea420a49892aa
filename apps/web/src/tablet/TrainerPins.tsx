import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Schema } from '@etabli/contract';
import { wallTimeAt } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.tablet.devices;

/** Who has a PIN, never which one; the direction may take it away. */
export function TrainerPins() {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/pins');
  const reset = useCommand('delete', '/api/v1/pins/{userId}');
  const clear = async ({ userId, name }: Schema<'TrainerPinView'>): Promise<void> => {
    if (await reset.run({ params: { path: { userId } } }))
      notifications.show({ message: t.resetDone(name), color: 'green' });
  };
  const items = data?.items ?? [];
  return (
    <Stack gap="xs" mt="xl">
      <Title order={2} size="h3">
        {t.pins}
      </Title>
      <Text size="sm" c="dimmed">
        {t.pinsHint}
      </Text>
      <ProblemAlert problem={reset.problem} />
      {items.length === 0 ? (
        <Text>{t.noTrainers}</Text>
      ) : (
        <div className="table-scroll surface">
          <Table aria-label={t.pins}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.trainer}</Table.Th>
                <Table.Th>{t.state}</Table.Th>
                <Table.Th aria-label={t.reset} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((trainer) => (
                <Table.Tr key={trainer.userId}>
                  <Table.Td>{trainer.name}</Table.Td>
                  <Table.Td>
                    <PinState trainer={trainer} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {trainer.set && can('pin.reset') && (
                      <Button variant="default" size="sm" onClick={() => void clear(trainer)}>
                        {t.reset}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}

function PinState({ trainer: { set, lockedUntil } }: { trainer: Schema<'TrainerPinView'> }) {
  if (lockedUntil) return <StateBadge tone="bad" label={t.pinLocked(wallTimeAt(new Date(lockedUntil)))} />;
  return <StateBadge tone={set ? 'good' : 'neutral'} label={set ? t.pinSet : t.pinNone} />;
}
