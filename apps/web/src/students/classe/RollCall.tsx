import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { type CivilDate, civilDateAt, type HalfDay, wallTimeAt } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { rollCallWith } from '../../offline/overlay.js';
import { useQueue, useWrite } from '../../offline/useWrite.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { Face } from '../../ui/Face.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { CorrectMark } from './CorrectMark.js';
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
  type RollCallFace,
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
  const entries = useQueue();
  if (data?.validatedAt) return <Validated taken={data} />;
  if (data) return <Faces key={`${groupId}/${day}/${halfDay}`} taken={rollCallWith(data, entries)} />;
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
  const record = useWrite('rollCall', 'POST', { done: fr.classe.done });
  const future = day > today;
  const put = (id: string, mark: Mark): void => {
    record.reset();
    setChanged((now) => ({ ...now, [id]: mark }));
    setLate(mark.status === 'late' ? id : null);
  };
  const validate = async (): Promise<void> => {
    const body = { groupId, day, halfDay, marks: exceptions(marks), validate: true };
    const youths = exceptions(marks).map(({ studentId }) => ({ id: studentId, name: nameIn(faces, studentId) }));
    const about = { groupId, day, halfDay, youths, operations: [], title: fr.classe.validate(counts) };
    const written = await record.run({ path: '/api/v1/roll-calls', body, about });
    if (written.kind !== 'failed') setChanged({});
  };
  const asked = faces.find(({ studentId }) => studentId === late);
  const label = future ? fr.classe.future : taken.closed ? fr.classe.closed(taken.closed) : fr.classe.validate(counts);
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
            return (
              <Face
                key={face.studentId}
                firstName={face.firstName}
                lastInitial={face.lastInitial}
                presence={mark.status === 'late' ? undefined : mark.status}
                selected={mark.status === 'late'}
                detail={detailOf(mark, face)}
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
          disabled={future || taken.closed !== null || faces.length === 0}
          loading={record.running}
          onClick={() => void validate()}
        >
          {label}
        </BigButton>
      </div>
    </>
  );
}

/** Read-only: a tap on a face corrects it with a reason, or takes the signature. */
function Validated({ taken }: { taken: Taken }) {
  const [opened, setOpened] = useState<string | null>(null);
  const face = taken.faces.find(({ studentId }) => studentId === opened);
  const at = new Date(taken.validatedAt!);
  const when = `${wallTimeAt(at)} (${formatDay(civilDateAt(at))})`;
  const marks = marksOf(taken.faces);
  return (
    <>
      <div className="tablet-body">
        <Group mih={TOUCH + 12} pb="sm" gap="xs">
          <IconLock size={18} aria-hidden />
          <Text>{fr.classe.validated(taken.validatedByName, when)}</Text>
          <Text c="dimmed">{taken.signatures ? fr.classe.touchToCorrectOrSign : fr.classe.touchToCorrect}</Text>
        </Group>
        <div className="roll-call">
          {taken.faces.map((one) => (
            <Face
              key={one.studentId}
              firstName={one.firstName}
              lastInitial={one.lastInitial}
              presence={one.status === 'late' ? undefined : one.status}
              selected={one.status === 'late'}
              detail={detailOf(marks[one.studentId], one)}
              onClick={() => setOpened(one.studentId)}
            />
          ))}
        </div>
        {taken.corrections.length > 0 && (
          <ul className="corrections" aria-label={fr.classe.corrections}>
            {taken.corrections.map((one) => (
              <li key={`${one.studentId}${one.correctedAt}`}>
                {fr.classe.correctionOf(one, wallTimeAt(new Date(one.correctedAt)))}
              </li>
            ))}
          </ul>
        )}
        {face && taken.id && (
          <CorrectMark
            rollCallId={taken.id}
            face={face}
            signatures={taken.signatures}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      <div className="tablet-foot">
        <BigButton disabled>{fr.classe.unchanged(countsOf(marks))}</BigButton>
      </div>
    </>
  );
}

const nameIn = (faces: readonly RollCallFace[], id: string): string => {
  const face = faces.find(({ studentId }) => studentId === id);
  return face ? `${face.firstName} ${face.lastName}` : '';
};

function detailOf(mark: Mark | undefined, face: RollCallFace): string | undefined {
  if (face.elsewhere) return face.elsewhere;
  if (mark?.status === 'late') return fr.classe.lateBy(mark.lateMinutes);
  if (mark?.status === 'absent') return face.reason ?? undefined;
  return face.signed ? fr.classe.presentSigned : fr.classe.present;
}

function takenText({ takenAt, takenByName }: Taken): string {
  if (!takenAt) return fr.classe.notTaken;
  const at = new Date(takenAt);
  const when = `${wallTimeAt(at)} (${formatDay(civilDateAt(at))})`;
  return takenByName ? fr.classe.taken(takenByName, when) : fr.classe.takenAlone(when);
}
