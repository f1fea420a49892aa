import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { type CivilDate, civilDateAt, type HalfDay, wallTimeAt } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { Face } from '../../ui/Face.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import {
  countsOf,
  cycled,
  exceptions,
  LATE_CHOICES,
  lateBy,
  type Mark,
  marksOf,
  type Marks,
  type RollCall as Taken,
  sameMarks,
} from './roll-call.js';

interface Props {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
}

/** Who is there: everybody present, one tap for the absent, two for the late. */
export function RollCall({ groupId, day, halfDay }: Props) {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/roll-calls', {
    params: { query: { group: groupId, day, halfDay } },
  });
  if (data) return <Faces key={`${groupId}/${day}/${halfDay}`} taken={data} />;
  if (isPending) return <Skeleton h={200} />;
  return <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />;
}

function Faces({ taken }: { taken: Taken }) {
  const today = useToday();
  const [changed, setChanged] = useState<Marks>({});
  const [late, setLate] = useState<string | null>(null);
  const known = marksOf(taken.faces);
  const marks: Marks = { ...known, ...changed };
  const counts = countsOf(marks);
  const { groupId, day, halfDay, faces } = taken;
  const record = useCommand('post', '/api/v1/roll-calls', { done: fr.classe.done, onDone: () => setChanged({}) });
  const dirty = taken.id === null || !sameMarks(marks, known);
  const future = day > today;
  const put = (id: string, mark: Mark): void => {
    record.reset();
    setChanged((now) => ({ ...now, [id]: mark }));
    setLate(mark.status === 'late' ? id : null);
  };
  const asked = faces.find(({ studentId }) => studentId === late);
  const label = future
    ? fr.classe.future
    : taken.id === null
      ? fr.classe.validate(counts)
      : dirty
        ? fr.classe.correct(counts)
        : fr.classe.unchanged(counts);
  return (
    <>
      <div className="tablet-body">
        <Group mih={TOUCH + 12} pb="sm" gap="sm">
          {asked ? (
            <>
              <Text fw={600}>{fr.classe.delayOf(asked.firstName)}</Text>
              {LATE_CHOICES.map((minutes) => {
                const pressed = marks[asked.studentId]?.lateMinutes === minutes;
                return (
                  <Button
                    key={minutes}
                    mih={TOUCH}
                    miw={TOUCH}
                    variant={pressed ? 'filled' : 'default'}
                    aria-pressed={pressed}
                    onClick={() => put(asked.studentId, lateBy(minutes))}
                  >
                    {fr.classe.minutes(minutes)}
                  </Button>
                );
              })}
            </>
          ) : (
            <Text c="dimmed">{`${takenText(taken)} ${fr.classe.hint}`}</Text>
          )}
        </Group>
        <div className="roll-call">
          {faces.map((face) => {
            const mark = marks[face.studentId] ?? { status: 'present', lateMinutes: 0 };
            const detail =
              mark.status === 'late'
                ? fr.classe.lateBy(mark.lateMinutes)
                : mark.status === 'present'
                  ? fr.classe.present
                  : undefined;
            return (
              <Face
                key={face.studentId}
                firstName={face.firstName}
                lastInitial={face.lastInitial}
                presence={mark.status === 'late' ? undefined : mark.status}
                selected={mark.status === 'late'}
                detail={detail}
                onClick={() => put(face.studentId, cycled(mark))}
              />
            );
          })}
        </div>
        {faces.length === 0 && <Text>{fr.atelier.noFaces}</Text>}
      </div>
      <div className="tablet-foot">
        <ProblemAlert problem={record.problem} />
        <BigButton
          disabled={!dirty || future || faces.length === 0}
          loading={record.running}
          onClick={() => void record.run({ body: { groupId, day, halfDay, marks: exceptions(marks) } })}
        >
          {label}
        </BigButton>
      </div>
    </>
  );
}

function takenText({ takenAt, takenByName }: Taken): string {
  if (!takenAt) return fr.classe.notTaken;
  const at = new Date(takenAt);
  const when = `${wallTimeAt(at)} (${formatDay(civilDateAt(at))})`;
  return takenByName ? fr.classe.taken(takenByName, when) : fr.classe.takenAlone(when);
}
