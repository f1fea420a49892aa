import './tablet-lock.css';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { civilDateAt } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { Keypad } from './Keypad.js';

const t = fr.tablet.own;
const PATH = [{ label: fr.settings.title, to: '/reglages' }];

/** A trainer's own four digits, typed twice. */
export function OwnPinScreen() {
  const { data } = api.useQuery('get', '/api/v1/pins/own');
  const [first, setFirst] = useState<string | null>(null);
  const [different, setDifferent] = useState(false);
  const save = useCommand('put', '/api/v1/pins/own', { done: t.done });
  const typed = async (pin: string): Promise<void> => {
    setDifferent(false);
    if (first === null) {
      save.reset();
      return setFirst(pin);
    }
    setFirst(null);
    if (first === pin) await save.run({ body: { pin } });
    else setDifferent(true);
  };
  const problem = save.problem && {
    ...save.problem,
    detail: save.problem.errors[0]?.message ?? save.problem.detail,
    errors: [],
  };
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack maw={480} gap="lg" align="center" mx="auto">
        <Text>{t.how}</Text>
        {data && <Text c="dimmed">{data.setAt ? t.since(formatDay(civilDateAt(new Date(data.setAt)))) : t.none}</Text>}
        <Text fw={650} fz="lg" role="status">
          {first === null ? t.first : t.again}
        </Text>
        <Keypad
          key={first === null ? 'first' : 'again'}
          label={first === null ? t.first : t.again}
          running={save.running}
          onFull={(pin) => void typed(pin)}
        />
        {different && <Text fw={600}>{t.different}</Text>}
        <ProblemAlert problem={problem} />
      </Stack>
    </Screen>
  );
}
