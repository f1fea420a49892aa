import { Text } from '@mantine/core';
import { Waiting } from '../../app/pages.js';
import { useNow } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { HalfDayBar } from './HalfDayBar.js';
import { RollCall } from './RollCall.js';
import { TabletScreen } from './TabletScreen.js';
import { useHalfDay } from './useHalfDay.js';

/** The teacher's home: the roll call of any group and half-day. */
export function ClasseScreen() {
  const choice = useHalfDay();
  const now = useNow();
  const { groupId, loading, problem } = choice;
  const at = { day: choice.day ?? now.day, halfDay: choice.halfDay ?? now.halfDay };
  const bar = (
    <>
      <Text fw={650} fz="xl" aria-hidden>
        {fr.classe.title}
      </Text>
      <HalfDayBar choice={choice} at={at} />
    </>
  );
  return (
    <TabletScreen title={fr.classe.title} bar={bar}>
      {problem ? (
        <ProblemAlert problem={problem} />
      ) : groupId ? (
        <RollCall groupId={groupId} {...at} />
      ) : loading ? (
        <Waiting />
      ) : (
        <Text>{fr.classe.noGroup}</Text>
      )}
    </TabletScreen>
  );
}
