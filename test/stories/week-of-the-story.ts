import { type Client, PASSWORD, type World } from '@etabli/testing';

export const MONDAY = '2026-11-23';
export const TUESDAY = '2026-11-24';
export const WEDNESDAY = '2026-11-25';
export const THURSDAY = '2026-11-26';
export const FRIDAY = '2026-11-27';

export interface Group {
  readonly trainer: Client;
  readonly groupId: string;
  readonly youths: readonly string[];
}

export interface Workshop {
  readonly karim: Group;
  readonly nour: Group;
  readonly lise: Group;
  readonly bender: string;
  readonly family: string;
}

const TRAINERS = ['Karim', 'Nour', 'Lise'] as const;
const PER_GROUP = 10;
const HIRED = '2026-09-01';

export const made = async (client: Client, path: string, body: object): Promise<string> =>
  (await client.post(path, body).expect(201)).body.id as string;

/** Three trainers with ten youths each, and a bender at which all but the last of the first group are trained. */
export async function openWorkshop(w: World, director: Client): Promise<Workshop> {
  const groups: Group[] = [];
  for (const name of TRAINERS) groups.push(await group(w, director, name));
  const { items } = (await director.get('/machine-families').expect(200)).body;
  const family = items.find((one: { name: string }) => one.name === 'Poste manuel, sans machine').id as string;
  const bender = await made(director, '/machines', { code: 'CI-1', name: 'Cintreuse', family: 'Pliage' });
  await director.put(`/machines/${bender}/safety`, { familyId: family }).expect(204);
  for (const { trainer, youths } of groups) {
    const studentIds = youths.filter((id) => id !== groups[0]!.youths.at(-1));
    await trainer.post('/safety-trainings/paper', { studentIds, familyId: family, trainedOn: HIRED }).expect(201);
  }
  const [karim, nour, lise] = groups as [Group, Group, Group];
  return { karim, nour, lise, bender, family };
}

async function group(w: World, director: Client, firstName: string): Promise<Group> {
  const account = { email: `${firstName.toLowerCase()}@test.example`, password: PASSWORD };
  const staff = { firstName, lastName: 'Roy', kind: 'master_trainer', account };
  const trainerId = await made(director, '/staff-members', staff);
  const groupId = await made(director, '/groups', {
    name: `Groupe de ${firstName}`,
    trade: 'Métallerie',
    trainerId,
    capacity: 12,
  });
  const youths: string[] = [];
  for (let index = 0; index < PER_GROUP; index++)
    youths.push(
      await made(director, '/students', {
        firstName: `${firstName[0]}${index}`,
        lastName: 'Essai',
        bornOn: '2009-05-06',
        groupId,
        enrolledOn: HIRED,
      }),
    );
  return { trainer: await w.clientOf(account.email), groupId, youths };
}

/** What remains of a half-day when the break is taken out. */
export const HALF_DAY_MINUTES = { morning: 210, afternoon: 225 } as const;
export type Half = keyof typeof HALF_DAY_MINUTES;
const TIMES = { morning: ['08:00', '12:00'], afternoon: ['13:00', '17:00'] } as const;

interface Entry {
  readonly id: string;
  readonly halfDay: Half;
  readonly voidedAt: string | null;
  readonly replacesId: string | null;
  readonly voidedByName: string | null;
  readonly voidReason: string | null;
  readonly studentId: string;
  readonly operationId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** Logs hours and counts them beside, so that what the server sums up can be found wrong. */
export class Week {
  /** minutes by youth */
  readonly worked = new Map<string, number>();
  /** minutes by operation */
  readonly spent = new Map<string, number>();

  constructor(private readonly director: Client) {}

  batch({ groupId, youths: all }: Group, day: string, halfDay: Half, operationId: string, youths = all) {
    const [from, to] = TIMES[halfDay];
    const moves = youths.map((studentId) => ({ studentId, stretches: [{ operationId, from, to }] }));
    return { groupId, day, halfDay, moves };
  }

  count(youths: readonly string[], operationId: string, minutes: number): void {
    for (const youth of youths) add(this.worked, youth, minutes);
    add(this.spent, operationId, youths.length * minutes);
  }

  move(from: string, to: string, minutes: number): void {
    add(this.spent, from, -minutes);
    add(this.spent, to, minutes);
  }

  /** A whole half-day of these youths on one operation. */
  async log(group: Group, day: string, half: Half, operationId: string, youths = group.youths): Promise<void> {
    await group.trainer.post('/time-entries', this.batch(group, day, half, operationId, youths)).expect(201);
    this.count(youths, operationId, HALF_DAY_MINUTES[half]);
  }

  /** All pages, voided ones included; `query` begins with '&'. */
  async entries(query: string): Promise<Entry[]> {
    const items: Entry[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await this.director.get(`/time-entries?limit=100${query}${next}`).expect(200);
      items.push(...(body.items as Entry[]));
      cursor = body.nextCursor as string | null;
    }
    return items;
  }
}

const add = (ledger: Map<string, number>, key: string, minutes: number): void =>
  void ledger.set(key, (ledger.get(key) ?? 0) + minutes);

export function minutesBy(entries: readonly Entry[], key: 'studentId' | 'operationId'): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) add(sums, entry[key], entry.minutes);
  return sums;
}

/** Every pair that has one youth at two places at once. */
export const clashes = (entries: readonly Entry[]): [Entry, Entry][] =>
  entries.flatMap((one, index) =>
    entries
      .slice(index + 1)
      .filter(
        (other) =>
          other.studentId === one.studentId && other.day === one.day && one.from < other.to && other.from < one.to,
      )
      .map((other): [Entry, Entry] => [one, other]),
  );
