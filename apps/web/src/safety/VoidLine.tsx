import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const SHORTEST = 3;

interface Props {
  path: '/api/v1/safety-trainings/{id}/void' | '/api/v1/fitness-opinions/{id}/void' | '/api/v1/clearances/{id}/void';
  id: string;
  hint?: string;
}

/** Says of a paper that it was written by mistake: it counts no more and stays readable. */
export function VoidLine({ path, id, hint }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand('post', path, { done: fr.safety.voided, onDone: () => setAsking(false) });
  if (!asking) {
    return (
      <Button variant="subtle" color="red" size="xs" w="fit-content" onClick={() => setAsking(true)}>
        {fr.safety.voidIt}
      </Button>
    );
  }
  return (
    <>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={fr.safety.reason}
          description={hint}
          flex={1}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          color="red"
          disabled={reason.trim().length < SHORTEST}
          loading={command.running}
          onClick={() => void command.run({ params: { path: { id } }, body: { reason } })}
        >
          {fr.safety.voidIt}
        </Button>
      </Group>
      <ProblemAlert problem={command.problem} />
    </>
  );
}
