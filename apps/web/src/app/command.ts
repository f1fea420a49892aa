import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { AnswerOf, InitOf, Method, PathWith } from '@etabli/contract';
import { newId } from '@etabli/kernel';
import { forgetSession, http } from './api.js';
import { type Problem, problemOf, unreadableProblem } from './problem.js';
import { unreadable } from './unreadable.js';

export type CommandMethod = Exclude<Method, 'get'>;

export interface Command<M extends CommandMethod, P extends PathWith<M>> {
  /** Sends it; true when it was done, false when `problem` says why not. */
  run(init: InitOf<M, P>): Promise<boolean>;
  running: boolean;
  problem: Problem | null;
  /** the problem of the last run, before React shows it */
  latest(): Problem | null;
  /** Forgets the problem and takes a new key: the next run is another command. */
  reset(): void;
}

export interface CommandOptions<Answer> {
  /** said in a toast when done */
  done?: string;
  onDone?: (answer: Answer) => void;
}

/**
 * One writing request. A POST carries an Idempotency-Key made at the first try and kept until it passes, so that a retry after a
 * lost answer does not create twice. A number that could not be read is refused here, as the server would have refused it. When it is done every list and record on screen is read again.
 */
export function useCommand<M extends CommandMethod, P extends PathWith<M>>(
  method: M,
  path: P,
  options: CommandOptions<AnswerOf<M, P>> = {},
): Command<M, P> {
  const client = useQueryClient();
  const key = useRef<string | null>(null);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<Problem | null>(null);
  const say = (said: Problem | null): void => {
    last.current = said;
    setProblem(said);
  };

  const run = async (init: InitOf<M, P>): Promise<boolean> => {
    const wrong = unreadable((init as { body?: unknown }).body);
    if (wrong.length > 0) {
      say(unreadableProblem(wrong));
      return false;
    }
    key.current ??= newId();
    setRunning(true);
    say(null);
    try {
      const headers = method === 'post' ? { 'Idempotency-Key': key.current } : {};
      const answer = await send(method, path, { ...(init as { body?: unknown }), headers } as { body?: unknown });
      key.current = null;
      await client.invalidateQueries();
      if (options.done) notifications.show({ message: options.done, color: 'green' });
      options.onDone?.(answer as AnswerOf<M, P>);
      return true;
    } catch (error) {
      forgetSession(error);
      say(problemOf(error));
      return false;
    } finally {
      setRunning(false);
    }
  };
  const reset = (): void => {
    key.current = null;
    say(null);
  };
  return { run, running, problem, latest: () => last.current, reset };
}

/** Typed by useCommand; here the client's overloads are too many for the compiler to follow. */
async function send(method: CommandMethod, path: string, init: { body?: unknown }): Promise<unknown> {
  type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  const call = http[method.toUpperCase() as 'POST'] as unknown as Call;
  // a file goes as it is: the browser itself writes the boundary of its parts
  const form = init.body instanceof FormData ? { bodySerializer: (body: unknown) => body } : {};
  const { data, error, response } = await call(path, { ...init, ...form });
  if (!response.ok) throw error ?? { status: response.status };
  return data;
}
