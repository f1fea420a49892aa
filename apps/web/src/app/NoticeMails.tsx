import { Alert, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { useCommand } from './command.js';

const t = fr.notices.mail;
const CHOICES = ['long', 'always', 'never'] as const;
type Choice = (typeof CHOICES)[number];

/** When a mail shall come beside the notice: one's own choice. */
export function NoticeMails() {
  const { data } = api.useQuery('get', '/api/v1/notices/mail', {});
  const choose = useCommand('put', '/api/v1/notices/mail', { done: t.saved });
  const [chosen, setChosen] = useState<Choice | null>(null);
  const save = async (mail: Choice): Promise<void> => {
    setChosen(mail);
    await choose.run({ body: { mail } });
    setChosen(null);
  };
  if (!data) return null;
  return (
    <Paper withBorder p="lg" maw={680} mt="md">
      <Stack>
        <Title order={2} size="h4">
          {t.title}
        </Title>
        <Text>{t.hint}</Text>
        {!data.possible && <Alert color="gray">{t.impossible}</Alert>}
        <Radio.Group label={t.label} value={chosen ?? data.mail} onChange={(mail) => void save(mail as Choice)}>
          <Stack gap="xs" mt="xs">
            {CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={t.choices[choice]} />
            ))}
          </Stack>
        </Radio.Group>
        <ProblemAlert problem={choose.problem} />
      </Stack>
    </Paper>
  );
}
