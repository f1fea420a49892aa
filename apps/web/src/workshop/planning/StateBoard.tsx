import { Alert, Button, Menu, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { showUndo } from '../../ui/undo.js';
import { Dragging, Place, Thing } from './Dragging.js';
import { type Card, OrderCard } from './OrderCard.js';

const t = fr.planning;
type State = Schema<'BoardColumnView'>['state'];
type Back = Schema<'OrderMovedView'>;
const STATES = Object.keys(t.states) as State[];

/** Orders by state; a card that goes to another column does what that step is, or says why not. */
export function StateBoard() {
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/planning/board');
  const [refused, setRefused] = useState<string | null>(null);
  const back = useRef<Back | null>(null);
  const move = useCommand('post', '/api/v1/planning/moves', { onDone: (answer) => (back.current = answer) });
  const undo = useCommand('post', '/api/v1/planning/moves');
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const cards = new Map(data.columns.flatMap((column) => column.cards.map((card) => [card.id, card] as const)));
  const go = async (card: Card, to: State): Promise<void> => {
    if (card.state === to) return;
    if (!(await move.run({ body: { orderId: card.id, to } }))) {
      setRefused(`${card.number}\u202f: ${move.latest()?.detail ?? ''}`);
      move.reset();
      return;
    }
    setRefused(null);
    const way = back.current!;
    showUndo(t.moved(card.number, t.states[to]), () =>
      undo.run({ body: { orderId: card.id, to: way.to, reopen: way.reopen } }),
    );
  };
  const nameOf = (id: string): string => cards.get(id)?.number ?? t.states[id as State] ?? id;
  return (
    <Stack gap="sm">
      {refused && (
        <Alert
          color="red"
          title={t.notMoved}
          withCloseButton
          closeButtonLabel={fr.ui.close}
          onClose={() => setRefused(null)}
          role="alert"
        >
          {refused}
        </Alert>
      )}
      <Dragging
        nameOf={nameOf}
        onDrop={(id, on) => {
          const card = cards.get(id);
          if (card && STATES.includes(on as State)) void go(card, on as State);
        }}
      >
        <div className="planning-columns">
          {data.columns.map(({ state, count, cards: shown }) => (
            <Place key={state} id={state} label={t.states[state]}>
              <Title order={2} size="h5" mb="xs">
                {t.columnOf(t.states[state], count)}
              </Title>
              <Stack gap="xs">
                {shown.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t.columnEmpty}
                  </Text>
                )}
                {shown.map((card) => (
                  <Thing
                    key={card.id}
                    id={card.id}
                    name={card.number}
                    disabled={!can('order.edit') || state === 'delivered'}
                  >
                    {(handle) => (
                      <OrderCard card={card} handle={handle}>
                        {handle && <MoveMenu card={card} onMove={(to) => void go(card, to)} />}
                      </OrderCard>
                    )}
                  </Thing>
                ))}
                {count > shown.length && (
                  <Text size="xs" c="dimmed">
                    {t.first(shown.length, count)}
                  </Text>
                )}
              </Stack>
            </Place>
          ))}
        </div>
      </Dragging>
    </Stack>
  );
}

/** The same without dragging. */
const MoveMenu = ({ card, onMove }: { card: Card; onMove: (to: State) => void }) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button variant="subtle" size="compact-xs" aria-label={t.moveLabel(card.number)}>
        {t.moveTo}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {STATES.filter((state) => state !== card.state).map((state) => (
        <Menu.Item key={state} onClick={() => onMove(state)}>
          {t.into(t.states[state])}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
