import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import type { Me } from './me.js';
import { problemOf } from './problem.js';

const t = fr.access.code;

/** The code of the telephone, or one of the ten on paper; the cookie says whose password was right. */
export function SecondStep({ onDone, onBack }: { onDone: (me: Me) => void; onBack: () => void }) {
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = api.useMutation('post', '/api/v1/sessions/second-step', { onSuccess: onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ body: { code } });
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t.title}
        </Title>
        <Text size="sm">{t.hint}</Text>
        <TextInput
          label={t.label}
          autoComplete="one-time-code"
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
          size="md"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemAlert problem={error ? problemOf(error) : null} />
        <ActionButton type="submit" size="md" loading={isPending}>
          {t.submit}
        </ActionButton>
        <Button variant="subtle" onClick={onBack}>
          {t.back}
        </Button>
      </Stack>
    </form>
  );
}
