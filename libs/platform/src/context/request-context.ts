import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import type { Actor } from './actor.js';

/** What travels with one request or one job run. */
export interface RequestContext {
  readonly requestId: string;
  actor: Actor | null;
  /** the open transaction of the running command */
  readonly tx?: EntityManager;
  readonly commandId?: string;
  /** what is to be done once that transaction has ended, whatever its end */
  readonly afterwards?: (() => Promise<unknown>)[];
  /** who is to be told once that transaction is committed */
  readonly committed?: (() => void)[];
}

const storage = new AsyncLocalStorage<RequestContext>();

export const currentContext = (): RequestContext | undefined => storage.getStore();

export const inContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** Runs as somebody else, outside any request: jobs, demo, command line. Keeps an open transaction. */
export const actingAs = <T>(actor: Actor, work: () => T): T =>
  storage.run(
    {
      requestId: currentContext()?.requestId ?? 'local',
      tx: currentContext()?.tx,
      commandId: currentContext()?.commandId,
      afterwards: currentContext()?.afterwards,
      committed: currentContext()?.committed,
      actor,
    },
    work,
  );

/** The one who acts now. Throws `auth.required` when nobody is logged in. */
export function currentActor(): Actor {
  const actor = storage.getStore()?.actor;
  if (!actor) throw new DomainError('forbidden', 'auth.required', 'Connectez-vous d’abord.');
  return actor;
}
