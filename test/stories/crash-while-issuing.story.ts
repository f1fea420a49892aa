import { randomUUID } from 'node:crypto';
import { ApiProcess, newCustomer, openSchool, PASSWORD, world, type World } from '@etabli/testing';
import { AuthService, Clock, SESSION_COOKIE } from '@etabli/platform';
import { Ledger } from '@etabli/billing';

const CLIENTS = 8;
const EACH = 12;
const DEATHS = 3;

const line = (position: number): object => ({
  nature: position % 2 ? 'goods' : 'service',
  label: `Pièce ${position}`,
  quantity: String(position),
  unit: 'pièce',
  unitPrice: '12.34',
  vatRateBp: position % 3 ? 2000 : 550,
});

describe('l’API meurt pendant que huit personnes émettent des factures', () => {
  let w: World;
  let api: ApiProcess;
  let customerId: string;
  let cookies: string[];

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    // the process under test has the real clock
    w.clock.startAt(new Date(Date.now()));
    customerId = await newCustomer(w);
    const login = (): Promise<{ token: string }> =>
      w.get(AuthService).login('accountant@test.example', PASSWORD, 'test');
    cookies = [];
    for (let index = 0; index < CLIENTS; index++) cookies.push(`${SESSION_COOKIE}=${(await login()).token}`);
    api = await ApiProcess.start(w);
  });
  afterAll(async () => {
    await api.kill();
    await w.end();
  });

  /** Asks until an answer comes: a client who lost the connection cannot know whether his invoice is issued. */
  async function issueOne(cookie: string): Promise<number> {
    const key = randomUUID();
    const body = JSON.stringify({ customerId, title: 'Lot', issue: true, lines: [1, 2, 3, 4, 5].map(line) });
    for (;;) {
      try {
        const answer = await fetch(`${api.url}/api/v1/invoices/free`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
          body,
        });
        return answer.status;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }

  it(`${CLIENTS} × ${EACH} factures, ${DEATHS} morts : ni trou, ni double, chaîne intacte`, async () => {
    const statuses: number[] = [];
    const person = async (cookie: string): Promise<void> => {
      for (let index = 0; index < EACH; index++) statuses.push(await issueOne(cookie));
    };
    const reaper = async (): Promise<void> => {
      for (let death = 1; death <= DEATHS; death++) {
        const enough = Math.floor((CLIENTS * EACH * death) / (DEATHS + 1));
        while (statuses.length < enough) await new Promise((resolve) => setTimeout(resolve, 2));
        await api.kill();
        await api.restart();
      }
    };
    await Promise.all([...cookies.map(person), reaper()]);

    expect(new Set(statuses)).toEqual(new Set([201]));
    const rows: { number: string; day: string }[] = await w.db.query(
      'SELECT number, issued_on AS day FROM invoices ORDER BY number',
    );
    const year = w.get(Clock).today().slice(0, 4);
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: CLIENTS * EACH }, (_, index) => `FA-${year}-${String(index + 1).padStart(5, '0')}`),
    );
    expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort());
    const [{ next }] = await w.db.query(`SELECT next_number AS next FROM number_series WHERE kind = 'invoice'`);
    expect(next).toBe(CLIENTS * EACH + 1);
    const [{ booked }] = await w.db.query(`SELECT count(*) AS booked FROM journal_entries WHERE journal = 'VE'`);
    expect(booked).toBe(CLIENTS * EACH);
    expect(await w.as('system', () => w.get(Ledger).verify())).toEqual([]);
    const [{ broken }] = await w.db.query(
      `SELECT count(*) AS broken FROM (SELECT *, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY position) AS before FROM chain_links) AS l
        WHERE digest IS DISTINCT FROM chain_digest(kind, subject_id)
           OR hash IS DISTINCT FROM encode(sha256(convert_to(concat_ws('|', before, position, kind, subject_id, digest), 'UTF8')), 'hex')`,
    );
    expect(broken).toBe(0);
  }, 120_000);
});
