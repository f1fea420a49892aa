import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSchool } from '../../app/school.js';
import { useMe } from '../../app/session.js';
import { HalfDayBar } from '../../students/classe/HalfDayBar.js';
import { RollCall } from '../../students/classe/RollCall.js';
import { TabletScreen } from '../../students/classe/TabletScreen.js';
import { type HalfDayChoice, useHalfDay } from '../../students/classe/useHalfDay.js';
import { boardWith } from '../../offline/overlay.js';
import { usePreparedDay } from '../../offline/prepare-day.js';
import { useQueue } from '../../offline/useWrite.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import type { Board } from './board.js';
import { HoursTab } from './HoursTab.js';
import { SkillsTab } from './SkillsTab.js';
import { useHours } from './useHours.js';

const TABS = ['heures', 'competences', 'appel'] as const;
type Tab = (typeof TABS)[number];

/** The master-trainer's home: one screen, three views of the same half-day. */
export function AtelierScreen() {
  const choice = useHalfDay();
  const { groupId, loading, problem } = choice;
  if (groupId) return <GroupDay choice={choice} groupId={groupId} />;
  return (
    <TabletScreen title={fr.atelier.title} bar={null}>
      {problem ? <ProblemAlert problem={problem} /> : loading ? <Waiting /> : <Text>{fr.atelier.noGroup}</Text>}
    </TabletScreen>
  );
}

function GroupDay({ choice, groupId }: { choice: HalfDayChoice; groupId: string }) {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((each) => each === params.get('onglet')) ?? 'heures';
  const { day, halfDay } = choice;
  const init = { params: { query: { groupId, ...(day ? { day } : {}), ...(halfDay ? { halfDay } : {}) } } };
  const { data: board, error, isPending, refetch } = api.useQuery('get', '/api/v1/workshop-board', init);
  const boardKey = api.queryOptions('get', '/api/v1/workshop-board', init).queryKey;
  const entries = useQueue();
  const laid = useMemo(() => board && boardWith(board, entries), [board, entries]);
  const own = useMe().roles.includes('master_trainer');
  usePreparedDay(own ? choice.groups.map(({ id }) => id) : [], useSchool()?.today);
  const show = (next: Tab): void =>
    setParams(
      (now) => {
        const query = new URLSearchParams(now);
        if (next === 'heures') query.delete('onglet');
        else query.set('onglet', next);
        return query;
      },
      // at once: the next tap is meant for what this one shows
      { replace: true, flushSync: true },
    );
  const bar = (
    <>
      <nav className="tap-row" aria-label={fr.atelier.tabsLabel}>
        {TABS.map((each) => (
          <Button
            key={each}
            mih={TOUCH}
            px="md"
            fz="md"
            variant={each === tab ? 'filled' : 'default'}
            aria-current={each === tab ? 'page' : undefined}
            onClick={() => show(each)}
          >
            {fr.atelier.tabs[each]}
          </Button>
        ))}
      </nav>
      <HalfDayBar choice={choice} at={board} />
    </>
  );
  return (
    <TabletScreen title={`${fr.atelier.title} – ${fr.atelier.tabs[tab]}`} bar={bar}>
      {board && laid ? (
        <HalfDay key={`${board.groupId}/${board.day}/${board.halfDay}`} board={laid} boardKey={boardKey} tab={tab} />
      ) : isPending ? (
        <Waiting />
      ) : (
        <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />
      )}
    </TabletScreen>
  );
}

/** What lies on the board stays there while the other views are looked at. */
function HalfDay({ board, boardKey, tab }: { board: Board; boardKey: readonly unknown[]; tab: Tab }) {
  const [params] = useSearchParams();
  const hours = useHours(board, boardKey, params.get('operation'));
  if (tab === 'competences') return <SkillsTab groupId={board.groupId} />;
  if (tab === 'appel') return <RollCall groupId={board.groupId} day={board.day} halfDay={board.halfDay} />;
  return <HoursTab hours={hours} />;
}
