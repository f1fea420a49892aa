import fc from 'fast-check';
import { type Entry, maySend, type NewEntry, onlyFor, stateOf } from './entries.js';
import { type Outcome, replay, type Wire } from './replay.js';
import { inMemory, type Store } from './store.js';

const KARIM = { id: 'karim', name: 'Karim Roy' };
const NOUR = { id: 'nour', name: 'Nour Fraise' };
const PROOF = { userId: 'karim', since: '2026-11-24T07:00:00.000Z' };

const hours = (key: string, students: readonly string[], extra: Partial<Entry> = {}): NewEntry => ({
  key,
  kind: 'hours',
  method: 'POST',
  path: '/api/v1/time-entries',
  body: {
    moves: students.map((studentId) => ({ studentId, stretches: [{ operationId: 'o', from: '08:00', to: '12:00' }] })),
  },
  at: '2026-11-24T08:00:00.000Z',
  trainer: KARIM,
  unproven: false,
  tried: false,
  about: { youths: students.map((id) => ({ id, name: id })), operations: [{ id: 'o', title: 'Débit' }] },
  refused: null,
  ...extra,
});

let made = 0;
const newKey = (): string => `new-${(made += 1)}`;
const keys = async (line: Store): Promise<string[]> => (await line.entries()).map(({ key }) => key);

describe('what waits on the tablet', () => {
  const wire = (answer: (entry: Entry) => Outcome, refused: readonly string[] = []): Wire & { sent: string[] } => {
    const sent: string[] = [];
    return {
      sent,
      send: (entry) => {
        sent.push(entry.key);
        return Promise.resolve(answer(entry));
      },
      review: () =>
        Promise.resolve(
          refused.map((studentId) => ({ studentId, refusals: [{ code: 'x', detail: 'Il est absent.' }] })),
        ),
    };
  };
  const done: Outcome = { kind: 'done', answer: { id: 'b' } };
  const no: Outcome = { kind: 'refused', refused: { detail: 'Refusé.', reasons: [], confirmable: false } };

  it('goes in the order in which it was written', async () => {
    const line = inMemory();
    await line.change(null, [hours('a', ['x']), hours('b', ['y']), hours('c', ['z'])]);
    const to = wire(() => done);
    expect(await replay(line, to, () => PROOF, newKey)).toBe(3);
    expect(to.sent).toEqual(['a', 'b', 'c']);
    expect(await line.entries()).toEqual([]);
  });

  it('stops when the network fails, and keeps everything', async () => {
    const line = inMemory();
    await line.change(null, [hours('a', ['x']), hours('b', ['y'])]);
    expect(
      await replay(
        line,
        wire(({ key }) => (key === 'a' ? done : { kind: 'later' })),
        () => PROOF,
        newKey,
      ),
    ).toBe(1);
    expect((await line.entries()).map(({ key, tried }) => [key, tried])).toEqual([['b', true]]);
  });

  it('goes past a refusal, parts the batch and names who is refused', async () => {
    const line = inMemory();
    await line.change(null, [hours('a', ['x', 'y', 'z']), hours('b', ['w'])]);
    const to = wire(({ key }) => (key === 'a' ? no : done), ['y']);
    await replay(line, to, () => PROOF, newKey);
    // who was accepted keeps the place of the batch
    expect([to.sent.length, to.sent[0], to.sent[2]]).toEqual([3, 'a', 'b']);
    const [conflict, ...others] = await line.entries();
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ about: { youths: [{ id: 'y' }] }, refused: { detail: 'Il est absent.' } });
    expect(stateOf(conflict!, PROOF)).toBe('conflict');
    // and it is not sent again by itself
    expect(await replay(line, to, () => PROOF, newKey)).toBe(0);
  });

  it('sends nothing in the name of somebody else', async () => {
    const line = inMemory();
    await line.change(null, [hours('a', ['x'], { trainer: NOUR }), hours('b', ['y'])]);
    await replay(
      line,
      wire(() => done),
      () => PROOF,
      newKey,
    );
    expect(await keys(line)).toEqual(['a']);
    await replay(
      line,
      wire(() => done),
      () => null,
      newKey,
    );
    expect(await keys(line)).toEqual(['a']);
  });

  it('waits for the PIN when it was written without one', () => {
    const entry = { ...hours('a', ['x'], { unproven: true }), id: 1 };
    expect(maySend(entry, PROOF)).toBe(false);
    expect(stateOf(entry, PROOF)).toBe('toConfirm');
    expect(maySend(entry, { ...PROOF, since: '2026-11-24T16:00:00.000Z' })).toBe(true);
  });

  it('of a parted batch each part has its own key and its own youths', () => {
    const part = onlyFor({ ...hours('a', ['x', 'y']), id: 1 }, ['y'], 'k');
    expect(part).toMatchObject({ key: 'k', body: { moves: [{ studentId: 'y' }] }, about: { youths: [{ id: 'y' }] } });
  });

  it('is done exactly once, however often the network fails and answers are lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(['x', 'y', 'z', 'w'], { minLength: 1 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('ok', 'lost', 'cut'), { maxLength: 40 }),
        fc.constantFrom<string | null>(null, 'y'),
        async (batches, weather, bad) => {
          const line = inMemory();
          await line.change(
            null,
            batches.map((students, n) => hours(`k${n}`, students)),
          );
          // the server: a key is done once, a batch with the bad one is refused whole
          const written = new Map<string, string[]>();
          let turn = 0;
          const to: Wire = {
            send: (entry) => {
              const state = weather[turn++] ?? 'ok';
              const students = entry.about.youths.map(({ id }) => id);
              if (state === 'cut') return Promise.resolve({ kind: 'later' });
              if (bad && students.includes(bad) && !written.has(entry.key)) return Promise.resolve(no);
              written.set(entry.key, students);
              return Promise.resolve(state === 'lost' ? { kind: 'later' } : done);
            },
            review: () => Promise.resolve(bad ? [{ studentId: bad, refusals: [{ code: 'x', detail: 'Non.' }] }] : []),
          };
          for (let n = 0; n < 60; n++) await replay(line, to, () => PROOF, newKey);
          const left = await line.entries();
          expect(left.every(({ refused }) => refused)).toBe(true);
          const count = (id: string, lists: Iterable<string[]>): number =>
            [...lists].flat().filter((one) => one === id).length;
          for (const id of ['x', 'y', 'z', 'w']) {
            const wanted = count(id, batches);
            const conflicts = left.flatMap(({ about }) => about.youths).filter((youth) => youth.id === id).length;
            expect([id, count(id, written.values()) + conflicts]).toEqual([id, wanted]);
            expect(conflicts).toBe(id === bad ? wanted : 0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
