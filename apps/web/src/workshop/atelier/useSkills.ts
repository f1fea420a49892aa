import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { showUndo } from '../../ui/undo.js';
import { type Assessed, assessed, type Chosen, keyOf, type Looked, type Proposal, withLevel } from './skills.js';
import { takeBack, useClosing } from './useClosing.js';

/** As many as one request may carry; the rest stays proposed. */
const MOST = 300;

/** Levels under the trainer's fingers, and the commands that keep them. */
export function useSkills(items: readonly Proposal[]) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [looked, setLooked] = useState<Looked>({});
  const confirm = useCommand('post', '/api/v1/evidence', {
    onDone: ({ ids }) => showUndo(fr.atelier.confirmed(ids.length), () => takeBack(ids)),
  });
  const closing = useClosing();
  const dismiss = useCommand('post', '/api/v1/evidence-proposals/dismiss', { done: fr.atelier.dismissed });
  const ready = assessed(items, chosen, looked);
  return {
    chosen,
    looked,
    ready,
    running: confirm.running || closing.running || dismiss.running,
    problem: confirm.problem ?? closing.problem ?? dismiss.problem,
    choose: (list: readonly Proposal[], level: number): void => setChosen((now) => withLevel(now, list, level)),
    look: (item: Proposal, criterionId: string | null): void =>
      setLooked(({ [keyOf(item)]: _before, ...rest }) =>
        criterionId ? { ...rest, [keyOf(item)]: criterionId } : rest,
      ),
    confirmAll: () => confirm.run({ body: { items: ready.slice(0, MOST).map(toRequest) } }),
    dismiss: ({ studentId, operationId, competenceId }: Proposal) =>
      dismiss.run({ body: { items: [{ studentId, operationId, competenceId }] } }),
    closeOperation: (id: string, title: string) => {
      const list = ready.filter(({ operationId }) => operationId === id).slice(0, MOST);
      return closing.close(
        id,
        title,
        list.map(({ studentId, competenceId, level, criterionId }) => ({
          studentId,
          competenceId,
          level,
          criterionId,
        })),
      );
    },
  };
}

export type Skills = ReturnType<typeof useSkills>;

const toRequest = ({
  studentId,
  operationId,
  competenceId,
  level,
  criterionId,
}: Assessed): Schema<'AssessmentRequest'> => ({ studentId, operationId, competenceId, level, criterionId });
