import './tablet-lock.css';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { http } from '../app/api.js';
import { type Problem, problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Keypad } from './Keypad.js';
import { tablet } from './registered.js';

const t = fr.tablet;
const CODE_LENGTH = 8;

/** Typed once on the tablet: the eight digits that the direction reads out. */
export function PairScreen() {
  const navigate = useNavigate();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    document.title = `${t.pairTitle} – ${fr.app.name}`;
  }, []);
  const pair = async (code: string): Promise<void> => {
    setRunning(true);
    setProblem(null);
    const { data, error } = await http
      .POST('/api/v1/tablet/pair', { body: { code } })
      .catch((failed: unknown) => ({ data: undefined, error: failed }));
    setRunning(false);
    if (!data) return setProblem(problemOf(error));
    tablet.register(data);
    tablet.lock();
    void navigate('/', { replace: true });
  };
  return (
    <main className="lock">
      <Stack align="center" gap={4} maw={420}>
        <Title order={1} size="h2">
          {t.pairTitle}
        </Title>
        <Text c="dimmed" ta="center">
          {t.pairHint}
        </Text>
      </Stack>
      <Keypad length={CODE_LENGTH} shown label={t.code} running={running} onFull={(code) => void pair(code)} />
      <div style={{ minHeight: 48, width: 'min(92vw, 420px)', justifySelf: 'center' }}>
        <ProblemAlert problem={problem} />
      </div>
      <Anchor component={Link} to="/connexion" py="sm" ta="center">
        {t.byEmail}
      </Anchor>
    </main>
  );
}
