import pg from 'pg';

const names = new Map<string, string>();

/**
 * A statement of a command that runs often: each connection has the server parse and plan it once. Only for texts of the program,
 * never one with values in it: the server keeps them all.
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `etabli_${names.size + 1}`);
  return text;
}

type Send = (query: unknown, ...rest: unknown[]) => never;

/** A connection that sends `prepared` texts under their name and all others as they are. */
export class PreparingClient extends pg.Client {
  override query(query: unknown, ...rest: unknown[]): never {
    const name = typeof query === 'string' ? names.get(query) : undefined;
    const send = super.query as unknown as Send;
    return send.call(this, name === undefined ? query : { name, text: query }, ...rest);
  }
}
