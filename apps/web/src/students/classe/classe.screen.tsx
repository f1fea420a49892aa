import { Button, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Waiting } from '../../app/pages.js';
import { useNow } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { ClassMarks } from '../../pedagogy/marks/ClassMarks.js';
import { WorkshopCalls } from '../../pedagogy/marks/WorkshopCalls.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { HalfDayBar } from './HalfDayBar.js';
import { RollCall } from './RollCall.js';
import { TabletScreen } from './TabletScreen.js';
import { useHalfDay } from './useHalfDay.js';

const VIEWS = ['appel', 'notes'] as const;
type View = (typeof VIEWS)[number];

/** The teacher's home: the roll call of any group and half-day, who was called to an order, and the marks. */
export function ClasseScreen() {
  const choice = useHalfDay();
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const now = useNow();
  const { groupId, loading, problem } = choice;
  const at = { day: choice.day ?? now.day, halfDay: choice.halfDay ?? now.halfDay };
  const view = can('mark.read') && params.get('vue') === 'notes' ? 'notes' : 'appel';
  const show = (next: View): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === 'notes') after.set('vue', next);
        else after.delete('vue');
        return after;
      },
      // at once: the next tap is meant for what this one shows
      { replace: true, flushSync: true },
    );
  const bar = (
    <>
      {can('mark.read') ? (
        <Views open={view} onOpen={show} />
      ) : (
        <Text fw={650} fz="xl" aria-hidden>
          {fr.classe.title}
        </Text>
      )}
      <HalfDayBar choice={choice} at={at} />
      {groupId && <WorkshopCalls groupId={groupId} {...at} />}
    </>
  );
  return (
    <TabletScreen title={fr.classe.title} bar={bar}>
      {problem ? (
        <ProblemAlert problem={problem} />
      ) : groupId ? (
        view === 'notes' ? (
          <ClassMarks groupId={groupId} />
        ) : (
          <RollCall groupId={groupId} {...at} />
        )
      ) : loading ? (
        <Waiting />
      ) : (
        <Text>{fr.classe.noGroup}</Text>
      )}
    </TabletScreen>
  );
}

const Views = ({ open, onOpen }: { open: View; onOpen: (view: View) => void }) => (
  <div className="tap-row" role="group" aria-label={fr.marks.viewsLabel}>
    {VIEWS.map((view) => (
      <Button
        key={view}
        mih={TOUCH}
        variant={view === open ? 'filled' : 'default'}
        aria-pressed={view === open}
        onClick={() => onOpen(view)}
      >
        {fr.marks.views[view]}
      </Button>
    ))}
  </div>
);
