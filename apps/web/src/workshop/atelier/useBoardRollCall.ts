import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { About } from '../../offline/entries.js';
import { useWrite } from '../../offline/useWrite.js';
import { markFields } from '../../students/classe/roll-call.js';
import { fr } from '../../texts/fr.js';
import type { Board } from './board.js';

/** Absences noted on the board go to the same roll call, at once and one after the other. */
export function useBoardRollCall(board: Board, boardKey: readonly unknown[]) {
  const client = useQueryClient();
  const record = useWrite('rollCall');
  const correct = useWrite('mark');
  const queue = useRef(Promise.resolve());

  const about = (ids: readonly string[], status: 'absent' | 'present'): About => ({
    groupId: board.groupId,
    day: board.day,
    halfDay: board.halfDay,
    youths: board.faces
      .filter(({ id }) => ids.includes(id))
      .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    operations: [],
    title: status === 'absent' ? fr.atelier.markAbsent : fr.atelier.markPresent,
  });
  const mark = (ids: readonly string[], status: 'absent' | 'present'): void => {
    const { groupId, day, halfDay } = board;
    const marked = (faces: Board['faces']): Board['faces'] =>
      faces.map((face) =>
        ids.includes(face.id)
          ? { ...face, presence: status, lateMinutes: 0, missed: [], lateSlot: null, away: [] }
          : face,
      );
    const shown = client.getQueryData<Board>(boardKey);
    if (shown) client.setQueryData(boardKey, { ...shown, faces: marked(shown.faces) });
    const marks = marked(board.faces).flatMap(({ id, presence, ...mark }) =>
      presence === 'unknown' ? [] : markFields(id, { ...mark, status: presence }),
    );
    queue.current = queue.current.then(async () => {
      const written = board.rollCallValidated
        ? await correctAll(ids, status)
        : (
            await record.run({
              path: '/api/v1/roll-calls',
              body: { groupId, day, halfDay, marks },
              about: about(ids, status),
            })
          ).kind;
      if (written === 'failed') await client.invalidateQueries({ queryKey: boardKey });
    });
  };
  /** A validated sheet keeps what it said: each face is one correction. */
  const correctAll = async (ids: readonly string[], status: 'absent' | 'present'): Promise<string> => {
    for (const studentId of ids) {
      const body = { studentId, status, reason: fr.classe.seenAtBoard };
      const path = `/api/v1/roll-calls/${board.rollCallId ?? ''}/corrections`;
      const { kind } = await correct.run({ path, body, about: about([studentId], status) });
      if (kind === 'failed') return kind;
    }
    return 'done';
  };
  return { mark, problem: record.problem ?? correct.problem };
}
