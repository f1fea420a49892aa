import './tablet-lock.css';
import { Anchor, Avatar, Button, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, http } from '../app/api.js';
import { type Problem, problemOf } from '../app/problem.js';
import { homeOf, type Me } from '../app/me.js';
import { actAs, acting, takeOver } from '../offline/acting.js';
import { keepMe, meOf } from '../offline/kept.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { TOUCH } from '../ui/theme.js';
import { Keypad } from './Keypad.js';
import { type Registered, tablet } from './registered.js';

const t = fr.tablet;
const AGAIN_MS = 15_000;

/** Who takes the tablet in hand: a face, then four digits. `seated` is whose board lies under it. */
export function Unlock({ registered, seated }: { registered: Registered; seated: Me | null }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, isPending } = api.useQuery(
    'get',
    '/api/v1/tablet',
    {},
    { retry: false, refetchInterval: AGAIN_MS, refetchOnReconnect: 'always', staleTime: 0 },
  );
  const problem = error ? problemOf(error) : null;
  const offline = problem !== null && problem.status !== 401;
  const { trainers, name } = data ?? registered;
  const [chosen, setChosen] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const trainer = trainers.find(({ id }) => id === (chosen ?? (trainers.length === 1 ? trainers[0]!.id : null)));

  useEffect(() => {
    document.title = `${t.title} – ${fr.app.name}`;
  }, []);
  useEffect(() => {
    if (data) tablet.register(data);
  }, [data]);
  useEffect(() => {
    if (problem?.status === 401) tablet.forget();
  }, [problem?.status]);

  /** The same trainer finds the board as it was; another one begins with his own. */
  const take = (me: Me, unproven: boolean): void => {
    const other = seated?.id !== me.id;
    if (unproven) actAs({ id: me.id, name: me.name, unproven, since: '' });
    else {
      takeOver(me);
      void keepMe(me);
    }
    if (other) client.clear();
    client.setQueryData(api.queryOptions('get', '/api/v1/sessions/me', {}).queryKey, me);
    tablet.unlock();
    if (other) void navigate(homeOf(me), { replace: true });
    else void client.invalidateQueries();
  };
  const open = async (pin: string): Promise<void> => {
    if (!trainer) return;
    setRunning(true);
    setRefused(null);
    const { data: me, error: wrong } = await http
      .POST('/api/v1/tablet/unlock', { body: { userId: trainer.id, pin } })
      .catch((failed: unknown) => ({ data: undefined, error: failed }));
    setRunning(false);
    if (me) take(me, false);
    else setRefused(problemOf(wrong));
  };
  const goOn = async (): Promise<void> => {
    const me = trainer && (await meOf<Me>(trainer.id));
    if (me) take(me, true);
    else setRefused({ ...problemOf(null), detail: t.neverHere(trainer?.name ?? '') });
  };

  return (
    <main className="lock">
      <Stack align="center" gap={4}>
        <Title order={1} size="h2">
          {trainer ? trainer.name : t.who}
        </Title>
        <Text c="dimmed">{t.on(name)}</Text>
      </Stack>
      {!trainer && (
        <div className="trainers">
          {trainers.map((one) => (
            <button key={one.id} type="button" className="trainer" onClick={() => setChosen(one.id)}>
              <Avatar size={64} radius="xl" color="ink" name={one.name} aria-hidden />
              <Text fw={600} ta="center" lh={1.2}>
                {one.name}
              </Text>
            </button>
          ))}
          {trainers.length === 0 && !isPending && <Text ta="center">{t.nobody}</Text>}
        </div>
      )}
      {trainer && offline && <WithoutNetwork name={trainer.name} last={acting()?.id === trainer.id} onGo={goOn} />}
      {trainer && !offline && <Keypad label={t.pin} running={running} onFull={(pin) => void open(pin)} />}
      <div style={{ minHeight: 48, width: 'min(92vw, 420px)', justifySelf: 'center' }}>
        <ProblemAlert problem={refused} />
      </div>
      <Stack align="center" gap="xs">
        {trainer && trainers.length > 1 && (
          <Button
            variant="default"
            mih={TOUCH}
            onClick={() => {
              setChosen(null);
              setRefused(null);
            }}
          >
            {t.other}
          </Button>
        )}
        <Anchor component={Link} to="/connexion" py="sm" onClick={() => tablet.unlock()}>
          {t.byEmail}
        </Anchor>
      </Stack>
    </main>
  );
}

function WithoutNetwork({ name, last, onGo }: { name: string; last: boolean; onGo: () => Promise<void> }) {
  return (
    <Stack maw={420} gap="md">
      <Text>{last ? t.offlineSame(name) : t.offlineOther(name)}</Text>
      <Button mih={72} fz="lg" onClick={() => void onGo()}>
        {t.goOn(name)}
      </Button>
    </Stack>
  );
}
