import { Group, Skeleton, Text } from '@mantine/core';
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
import { MarkBar } from './MarkBar.js';
import {
  countsOf,
  cycled,
  exceptions,
  isPartly,
  type Mark,
  marksOf,
  type Marks,
  PRESENT,
  type RollCall as Taken,
  type RollCallFace,
  type RollCallSlot,
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
  const [touched, setTouched] = useState<string | null>(null);
  const known = marksOf(taken.faces);
  const marks: Marks = { ...known, ...changed };
  const counts = countsOf(marks);
  const { groupId, day, halfDay, faces, slots } = taken;
  const record = useWrite('rollCall', 'POST', { done: fr.classe.done });
  const future = day > today;
  const put = (id: string, mark: Mark): void => {
    record.reset();
    setChanged((now) => ({ ...now, [id]: mark }));
    setTouched(id);
  };
  const validate = async (): Promise<void> => {
    const body = { groupId, day, halfDay, marks: exceptions(marks), validate: true };
    const youths = exceptions(marks).map(({ studentId }) => ({ id: studentId, name: nameIn(faces, studentId) }));
    const about = { groupId, day, halfDay, youths, operations: [], title: fr.classe.validate(counts) };
    const written = await record.run({ path: '/api/v1/roll-calls', body, about });
    if (written.kind !== 'failed') setChanged({});
  };
  const face = faces.find(({ studentId }) => studentId === touched);
  const mark = face && marks[face.studentId];
  const asked = face && mark && (mark.status === 'late' || (slots.length > 1 && isAway(mark)));
  const label = future ? fr.classe.future : taken.closed ? fr.classe.closed(taken.closed) : fr.classe.validate(counts);
  return (
    <>
      <div className="tablet-body">
        <Group mih={TOUCH + 12} pb="sm" gap="sm">
          {asked ? (
            <MarkBar
              firstName={face.firstName}
              mark={mark}
              slots={slots}
              onMark={(next) => put(face.studentId, next)}
            />
          ) : (
            <Text c="dimmed">{`${takenText(taken)} ${fr.classe.hint}`}</Text>
          )}
        </Group>
        <div className="roll-call">
          {faces.map((one) => {
            const its = marks[one.studentId] ?? PRESENT;
            return (
              <Face
                key={one.studentId}
                firstName={one.firstName}
                lastInitial={one.lastInitial}
                presence={its.status === 'late' ? undefined : its.status}
                selected={its.status === 'late' || isPartly(its)}
                detail={detailOf(its, one, slots)}
                onClick={() => put(one.studentId, cycled(its))}
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
              selected={one.status === 'late' || one.missed.length > 0}
              detail={detailOf(marks[one.studentId], one, taken.slots)}
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
            slots={taken.slots}
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

const isAway = (mark: Mark): boolean => mark.status === 'absent' || isPartly(mark);

function detailOf(mark: Mark | undefined, face: RollCallFace, slots: readonly RollCallSlot[]): string | undefined {
  if (face.elsewhere) return face.elsewhere;
  if (mark?.status === 'absent') return face.reason ?? undefined;
  const times = slots.filter(({ startsAt }) => mark?.missed.includes(startsAt));
  const said = [
    ...(mark?.status === 'late' ? [lateWords(mark)] : []),
    ...(times.length > 0 ? [fr.classe.missed(times.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`))] : []),
  ];
  if (said.length > 0) return said.join(', ');
  return face.signed ? fr.classe.presentSigned : fr.classe.present;
}

const lateWords = ({ lateMinutes, lateSlot }: Mark): string =>
  lateSlot ? fr.classe.lateAt(lateMinutes, lateSlot) : fr.classe.lateBy(lateMinutes);

function takenText({ takenAt, takenByName }: Taken): string {
  if (!takenAt) return fr.classe.notTaken;
  const at = new Date(takenAt);
  const when = `${wallTimeAt(at)} (${formatDay(civilDateAt(at))})`;
  return takenByName ? fr.classe.taken(takenByName, when) : fr.classe.takenAlone(when);
}
