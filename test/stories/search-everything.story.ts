import { newCustomer, openSchool as openBilling, type Client, world, type World } from '@etabli/testing';
import { DiscoveryService } from '@nestjs/core';
import { type Role, ROLES, SearchSource } from '@etabli/platform';
import { app } from '../../apps/web/src/texts/app.fr.js';
import { putOneOfEach } from './more-to-find.js';
import { openSchool, type StorySchool } from './school-of-the-story.js';

const NOW = new Date('2026-11-24T17:00:00+01:00');

interface Hit {
  kind: string;
  title: string;
  detail: string | null;
  path: string;
}

const OF_ALL_STAFF = ['staff'];
const OF_TEACHING = ['competence', 'framework'];
const OF_YOUTHS = ['class_test', 'dossier', 'lesson', 'placement', 'student'];
const OF_ORDERS = ['customer', 'inquiry', 'item', 'order', 'plan', 'purchase_list', 'receipt', 'subcontract'];
const OF_THE_WORKSHOP = ['catalogue', 'declaration', 'hazard', 'machine_family', 'nonconformity'];
const OF_MACHINES = ['machine', 'machine_check', 'machine_upkeep'];
const OF_MONEY = [
  'agreement',
  'bank_line',
  'cheque_slip',
  'funding_pack',
  'grant',
  'invoice',
  'ledger_account',
  'loan',
  'payment',
  'quote',
  'supplier_invoice',
  'tax_campaign',
];
const OF_THE_DIRECTION = ['device', 'duty', 'exam_registration', 'exam_session', 'frozen_report', 'report', 'subject'];

/** Of each role, with the youth in a group that is the trainer's. */
const KINDS: Readonly<Record<Role, readonly string[]>> = {
  director: [
    ...OF_ALL_STAFF,
    ...OF_TEACHING,
    ...OF_YOUTHS,
    ...OF_ORDERS,
    ...OF_THE_WORKSHOP,
    ...OF_MACHINES,
    ...OF_MONEY,
    ...OF_THE_DIRECTION,
    'group',
    'guardian',
    'user',
  ],
  master_trainer: [
    ...OF_ALL_STAFF,
    ...OF_TEACHING,
    ...OF_YOUTHS,
    ...OF_ORDERS,
    ...OF_THE_WORKSHOP,
    ...OF_MACHINES,
    'guardian',
  ],
  accountant: [...OF_ALL_STAFF, ...OF_ORDERS, ...OF_MONEY],
  teacher: [...OF_ALL_STAFF, ...OF_TEACHING, ...OF_YOUTHS, 'group'],
  administrator: [...OF_ALL_STAFF, ...OF_TEACHING, ...OF_MACHINES, 'user'],
};

/** One thing of each kind that bears the word, and what Ctrl-K gives of them to each role. */
describe('la recherche', () => {
  let w: World;
  let school: Omit<StorySchool, 'frameworkId' | 'competences'>;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(NOW);
    await openBilling(w);
    const director = await w.client('director');
    school = await openSchool(w, director);
    const customerId = await newCustomer(w);
    await director.post('/reports', { kind: 'workshop-hours', month: '2026-10' }).expect(201);
    await putOneOfEach(w.db, {
      now: NOW,
      customerId,
      studentId: school.students[0]!,
      groupId: school.groupId,
      machineId: school.machineId,
    });
    for (const [table, column, id] of [
      ['customers', 'search_text', customerId],
      ['students', 'search_text', school.students[0]],
      ['machines', 'name', school.machineId],
    ] as const)
      await w.db.query(`UPDATE ${table} SET ${column} = 'zanzibar' WHERE id = $1`, [id]);
    await w.db.query("UPDATE reports SET title = 'Heures de Zanzibar'");
    await w.db.query(
      "UPDATE ledger_accounts SET label = 'Ventes à Zanzibar' WHERE id = (SELECT min(id::text)::uuid FROM ledger_accounts)",
    );
  });
  afterAll(() => w.end());

  const found = async (client: Client, q = 'Zanzibar'): Promise<Hit[]> =>
    (await client.get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body.hits;
  const kinds = async (client: Client, q?: string): Promise<string[]> =>
    [...new Set((await found(client, q)).map(({ kind }) => kind))].toSorted();

  it.each(ROLES)('donne à « %s » chaque chose qui porte le mot, et rien de ce qu’il ne peut lire', async (role) =>
    expect(await kinds(await w.client(role))).toEqual([...new Set(KINDS[role])].toSorted()),
  );

  it('tient chaque source pour au moins un rôle, et mène chaque fois à un écran à elle', async () => {
    const discovery = w.get(DiscoveryService);
    const sources = discovery.getProviders({ metadataKey: SearchSource.KEY });
    expect(sources.length).toBeGreaterThan(40);
    const director = await w.client('director');
    const hits = [...(await found(director)), ...(await found(director, 'zanzibar-1'))];
    for (const { instance } of sources as { instance: { search(text: string, limit: number): Promise<Hit[]> } }[]) {
      const given = await w.as('director', async () => [
        ...(await instance.search('zanzibar', 6)),
        ...(await instance.search('zanzibar-1', 6)),
      ]);
      expect([instance.constructor.name, given.length > 0]).toEqual([instance.constructor.name, true]);
      expect(given.every(({ kind }) => hits.some((hit) => hit.kind === kind))).toBe(true);
    }
    expect(hits.filter(({ kind }) => !(kind in app.searchKinds))).toEqual([]);
    expect(hits.every(({ path }) => path.startsWith('/'))).toBe(true);
    const once = new Set((await found(director)).map(({ path }) => path));
    expect(once.size).toBe((await found(director)).length);
  });

  it('trouve les pièces par leur numéro', async () => {
    expect(await kinds(await w.client('director'), 'zanzibar-1')).toEqual([
      'cheque_slip',
      'delivery',
      'order_confirmation',
      'pro_forma',
    ]);
    expect(await kinds(await w.client('master_trainer'), 'zanzibar-1')).toEqual(['delivery']);
  });

  it.each(['765432,10', '765 432,10 €', '765432', 'vir zanzi'])('trouve le règlement par « %s »', async (q) => {
    const accountant = await w.client('accountant');
    const [payment] = (await found(accountant, q)).filter(({ kind }) => kind === 'payment');
    expect(payment!.title).toBe('Virement de 765\u202f432,10\u00a0€ du 03/11/2026');
    const query = payment!.path.slice(payment!.path.indexOf('?') + 1);
    const { ouvert, ...filters } = Object.fromEntries(new URLSearchParams(query));
    const list = await accountant.get(`/payments?${new URLSearchParams(filters)}`).expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(ouvert);
  });

  it('ne trouve pas une somme voisine', async () =>
    expect(await kinds(await w.client('accountant'), '765432,11')).toEqual([]));

  it('ne donne au maître que ce qui est de ses jeunes et de ses groupes', async () => {
    await w.db.query('UPDATE students SET group_id = $1 WHERE id = $2', [school.otherGroupId, school.students[0]]);
    for (const table of ['lessons', 'class_tests'])
      await w.db.query(`UPDATE ${table} SET group_id = $1`, [school.otherGroupId]);
    const theirs = KINDS.master_trainer.filter((kind) => kind !== 'guardian' && !OF_YOUTHS.includes(kind));
    expect(await kinds(await w.client('master_trainer'))).toEqual(theirs.toSorted());
    expect(await kinds(await w.client('teacher'))).toEqual([...new Set(KINDS.teacher)].toSorted());
  });

  it('ne donne rien d’un candidat à qui ne peut ouvrir son dossier', async () => {
    await w.db.query("UPDATE students SET group_id = NULL, enrolled_on = NULL, state = 'inquiry' WHERE id = $1", [
      school.students[0],
    ]);
    const gone = ['dossier', 'placement', 'student'];
    expect(await kinds(await w.client('teacher'))).toEqual(
      KINDS.teacher.filter((kind) => !gone.includes(kind)).toSorted(),
    );
    expect((await kinds(await w.client('director'))).filter((kind) => gone.includes(kind))).toEqual(gone);
  });
});
