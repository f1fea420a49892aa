import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { Schema } from '@etabli/contract';
import { http, queryClient } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { showUndo } from '../../ui/undo.js';

/** Ends an operation, with or without assessing it, and offers to undo it at once. */
export function useClosing() {
  const last = useRef({ id: '', title: '' });
  const command = useCommand('post', '/api/v1/operations/{id}/close', {
    onDone: ({ ids }) => {
      const { id, title } = last.current;
      showUndo(fr.atelier.closed(title, ids.length), () => takeBack(ids, id));
    },
  });
  return {
    running: command.running,
    problem: command.problem,
    close: (id: string, title: string, items: Schema<'ClosingAssessmentRequest'>[]): Promise<boolean> => {
      last.current = { id, title };
      return command.run({ params: { path: { id } }, body: { items } });
    },
  };
}

/** Takes the assessments back as one, and the closing with them; what is withdrawn is proposed again. */
export async function takeBack(ids: readonly string[], operationId?: string): Promise<boolean> {
  try {
    await done(
      operationId
        ? http.POST('/api/v1/operations/{id}/undo-close', {
            params: { path: { id: operationId } },
            body: { ids: [...ids] },
          })
        : http.POST('/api/v1/evidence/withdraw', { body: { ids: [...ids], reason: fr.atelier.undoReason } }),
    );
    return true;
  } catch (error) {
    notifications.show({ message: problemOf(error).detail, color: 'red' });
    return false;
  } finally {
    await queryClient.invalidateQueries();
  }
}

async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw error ?? { status: response.status };
}
