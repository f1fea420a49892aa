import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay, formatHours } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.absences;
type Conflict = Schema<'HourConflictView'>;

/** Hours of somebody whom the roll call says absent; nothing to see when there are none. */
export function Conflicts() {
  const list = useList('/api/v1/hour-conflicts');
  if (list.items.length === 0) return <ProblemAlert problem={list.problem} />;
  return (
    <section aria-label={t.conflicts}>
      <Title order={2} size="h3">
        {t.conflicts}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.conflictsHint}
      </Text>
      <Stack gap="sm">
        {list.items.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </Stack>
    </section>
  );
}

function Row({ one }: { one: Conflict }) {
  const { can } = useSession();
  const [reason, setReason] = useState('');
  const voiding = useCommand('post', '/api/v1/hour-conflicts/{id}/void-hours', { done: t.settled });
  const correcting = useCommand('post', '/api/v1/hour-conflicts/{id}/correct-mark', { done: t.settled });
  const init = { params: { path: { id: one.id } }, body: { reason } };
  const problem = voiding.problem ?? correcting.problem;
  return (
    <div className="surface" style={{ padding: 12 }}>
      <Text fw={600}>
        {t.conflictOf(one.studentName, formatDay(one.day), t.halfDayNames[one.halfDay], formatHours(one.minutes))}
      </Text>
      {can('hour_conflict.settle') && (
        <Group align="flex-end" gap="sm" mt="xs">
          <TextInput
            label={t.settleReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={problem?.errors[0]?.message}
            flex={1}
            miw={200}
          />
          <Button variant="default" loading={voiding.running} onClick={() => void voiding.run(init)}>
            {t.voidHours}
          </Button>
          <Button variant="default" loading={correcting.running} onClick={() => void correcting.run(init)}>
            {t.wasPresent}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={problem} />
    </div>
  );
}
