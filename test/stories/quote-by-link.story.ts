import { type Client, newCustomer, openSchool, part, TODAY, world, type World } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';

const PUBLIC_URL = 'https://etabli.ecole.example';
const NONSENSE = ['x', 'AAAAAAAAAAAAAAAAAAAAAA', '%00', '..%2F..%2Fetc', 'a'.repeat(500)];

/** A client without account reads his quote, says yes, and follows his order. */
describe('un devis accepté par son lien', () => {
  let w: World;
  let director: Client;
  let client: Client;
  let customerId: string;
  const known: Record<string, string> = {};

  beforeAll(async () => {
    w = await world({ PUBLIC_URL });
    await openSchool(w);
    director = await w.client('director');
    client = await w.client();
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  const body = (change: object = {}): object => ({
    customerId,
    title: 'Platines',
    depositBp: 3000,
    discountBp: 500,
    lines: [part(), part({ label: 'Export', vatRateBp: 0, vatReason: 'export', discountBp: 1000 })],
    ...change,
  });
  const sentQuote = async (change: object = {}): Promise<string> => {
    const { body: created } = await director.post('/quotes', body(change)).expect(201);
    await director.post(`/quotes/${created.id}/send`, { byMail: false }).expect(204);
    return created.id;
  };
  const linkOf = async (subject: object): Promise<string> => {
    await director.post('/client-links', subject).expect(201);
    const query = new URLSearchParams(subject as Record<string, string>).toString();
    const { body: links } = await director.get(`/client-links?${query}`).expect(200);
    return (links.items[0].url as string).replace(`${PUBLIC_URL}/client/`, '');
  };

  it('le message qui porte le devis porte le lien, que la base ne garde pas', async () => {
    const { body: created } = await director.post('/quotes', body()).expect(201);
    known.quote = created.id;
    await director.post('/client-links', { quoteId: created.id }).expect(409);
    await director.post(`/quotes/${created.id}/send`, {}).expect(204);
    const before = await director.get(`/quotes/${created.id}/mails`).expect(200);
    expect(before.body.proposal).toMatchObject({ to: 'achats@meca-rhone.example', link: true });
    await w.drain();
    const { body: mails } = await director.get(`/quotes/${created.id}/mails`).expect(200);
    expect(mails.items).toMatchObject([{ state: 'sent', to: 'achats@meca-rhone.example' }]);
    const { body: links } = await director.get(`/client-links?quoteId=${created.id}`).expect(200);
    expect(links.items).toMatchObject([{ state: 'live', expiresOn: '2027-02-21' }]);
    known.token = links.items[0].url.replace(`${PUBLIC_URL}/client/`, '');
    expect(known.token).toMatch(/^[\w-]{22}$/);
    const everywhere = await w.db.query(
      `SELECT (SELECT string_agg(l::text, '') FROM client_links l) || (SELECT string_agg(m::text, '') FROM mail_messages m)
            || (SELECT string_agg(c::text, '') FROM audit_changes c) AS text`,
    );
    expect(everywhere[0].text).toContain('/client/…');
    expect(everywhere[0].text).not.toContain(known.token);
  });

  it('un lien inventé : 404 partout, sans connexion comme avec', async () => {
    for (const token of NONSENSE) {
      for (const who of [client, director]) {
        await who.get(`/public/links/${token}`).expect(404);
        await who.get(`/public/links/${token}/pdf`).expect(404);
      }
      await client.post(`/public/links/${token}/accept`, { name: 'X' }).expect(404);
      await client.post(`/public/links/${token}/refuse`, { name: 'X' }).expect(404);
    }
  });

  it('le client voit les lignes, les remises, l’acompte et le PDF', async () => {
    const { body: page, headers } = await client.get(`/public/links/${known.token}`).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(page).toMatchObject({
      school: { name: 'École de production Saint-Éloi' },
      customerLabel: 'Mécanique du Rhône',
      order: null,
      quote: { number: 'DE-2026-0001', state: 'sent', answerable: true, depositBp: 3000 },
    });
    expect(page.quote.totals).toMatchObject({ linesNetCents: 1900_00, allowanceCents: 95_00, netCents: 1805_00 });
    expect(page.quote.depositCents).toBe(Math.round(page.quote.totals.grossCents * 0.3));
    const pdf = await client.download(`/public/links/${known.token}/pdf`);
    expect(pdf.name).toBe('DE-2026-0001.pdf');
    expect(pdf.bytes.equals((await director.download(`/quotes/${known.quote}/pdf`)).bytes)).toBe(true);
  });

  it('il accepte avec son nom : l’ordre s’ouvre, la preuve est gardée, et une seconde fois est refusée', async () => {
    await client.post(`/public/links/${known.token}/accept`, { name: ' ' }).expect(422);
    await client.post(`/public/links/${known.token}/accept`, { name: 'Mme Achard' }).expect(204);
    const { body: quote } = await director.get(`/quotes/${known.quote}`).expect(200);
    expect(quote).toMatchObject({ state: 'accepted', acceptedByName: 'Mme Achard', acceptedOn: TODAY });
    const [original] = await w.db.query(
      `SELECT f.sha256 FROM issued_documents d JOIN stored_files f ON f.id = d.file_id WHERE d.subject_id = $1`,
      [known.quote],
    );
    expect(quote.answeredSha256).toBe(original.sha256);
    expect(quote.answeredAt).toEqual(expect.any(String));
    known.order = quote.productionOrderId;
    const [trail] = await w.db.query(
      "SELECT actor_id, actor_name FROM audit_commands WHERE command = 'quote.answer_by_link'",
    );
    expect(trail).toEqual({ actor_id: null, actor_name: 'Mme Achard (lien du client)' });
    const again = await client.post(`/public/links/${known.token}/accept`, { name: 'Mme Achard' }).expect(409);
    expect(again.body.code).toBe('quote.answered');
    await client.post(`/public/links/${known.token}/refuse`, { name: 'Mme Achard' }).expect(409);
  });

  it('il suit sa commande, sans le nom d’un jeune', async () => {
    await director.patch(`/production-orders/${known.order}`, { dueOn: '2026-12-18' }).expect(204);
    await director.post(`/production-orders/${known.order}/check`).expect(204);
    const { lines } = (await director.get(`/production-orders/${known.order}`).expect(200)).body;
    const delivered = { receivedBy: 'M. Quai', lines: [{ lineId: lines[0].id, quantity: '4' }] };
    await director.post(`/production-orders/${known.order}/deliveries`, delivered).expect(201);
    for (const token of [known.token, await linkOf({ orderId: known.order })]) {
      const { order } = (await client.get(`/public/links/${token}`).expect(200)).body;
      expect(order).toMatchObject({
        state: 'checked',
        dueOn: '2026-12-18',
        deliveries: [{ number: 'BL-2026-0001', deliveredOn: TODAY }],
      });
      expect(order.lines[0]).toMatchObject({ quantity: '10', deliveredQuantity: '4' });
      expect(Object.keys(order).sort()).toEqual(
        ['deliveries', 'dueOn', 'lines', 'number', 'openedOn', 'state', 'title'].sort(),
      );
    }
  });

  it('un lien de commande n’accepte rien et n’a pas de PDF', async () => {
    const token = await linkOf({ orderId: known.order });
    await client.get(`/public/links/${token}/pdf`).expect(404);
    expect((await client.post(`/public/links/${token}/accept`, { name: 'X' }).expect(409)).body.code).toBe(
      'link.no_answer',
    );
  });

  it('un refus garde le nom et la raison ; la version révisée remplace l’ancienne', async () => {
    const refused = await sentQuote({ title: 'Trop cher' });
    await client
      .post(`/public/links/${await linkOf({ quoteId: refused })}/refuse`, { name: 'M. Non', reason: 'Délai' })
      .expect(204);
    expect((await director.get(`/quotes/${refused}`)).body).toMatchObject({
      state: 'refused',
      refusedByName: 'M. Non',
      refusalReason: 'Délai',
    });

    const first = await sentQuote({ title: 'À revoir' });
    const oldToken = await linkOf({ quoteId: first });
    const { body: draft } = await director.post(`/quotes/${first}/revise`).expect(201);
    await director.post(`/quotes/${first}/revise`).expect(409);
    await director.post(`/quotes/${draft.id}/send`, { byMail: false }).expect(204);
    const { body: second } = await director.get(`/quotes/${draft.id}`).expect(200);
    expect(second).toMatchObject({ number: 'DE-2026-0003-2', version: 2, depositBp: 3000, discountBp: 500 });
    expect(second.versions.map(({ number, state }: { number: string; state: string }) => [number, state])).toEqual([
      ['DE-2026-0003', 'superseded'],
      ['DE-2026-0003-2', 'sent'],
    ]);
    const late = await client.post(`/public/links/${oldToken}/accept`, { name: 'X' }).expect(409);
    expect(late.body.code).toBe('quote.superseded');
    expect((await client.get(`/public/links/${oldToken}`)).body.quote).toMatchObject({ answerable: false });
    await client.post(`/public/links/${await linkOf({ quoteId: draft.id })}/accept`, { name: 'Mme Oui' }).expect(204);
    expect((await director.post('/quotes', body()).expect(201)).body.id).toBeDefined();
  });

  it('deux clics à la fois : un seul ordre', async () => {
    const token = await linkOf({ quoteId: await sentQuote() });
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => client.post(`/public/links/${token}/accept`, { name })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('un lien retiré ou périmé n’ouvre plus ; seule la direction en fait', async () => {
    const quoteId = await sentQuote();
    const token = await linkOf({ quoteId });
    const { body: links } = await director.get(`/client-links?quoteId=${quoteId}`).expect(200);
    await director.post(`/client-links/${links.items[0].id}/revoke`).expect(204);
    await client.get(`/public/links/${token}`).expect(404);
    const short = await director.post('/client-links', { quoteId, expiresOn: TODAY }).expect(201);
    const { items } = (await director.get(`/client-links?quoteId=${quoteId}`)).body;
    const open = items.find(({ id }: { id: string }) => id === short.body.id).url.split('/client/')[1];
    await client.get(`/public/links/${open}`).expect(200);
    w.clock.startAt(instantAt('2026-11-24', '09:00'));
    await client.get(`/public/links/${open}`).expect(404);
    await (await w.client('accountant')).post('/client-links', { quoteId }).expect(403);
    await director.post('/client-links', { quoteId, expiresOn: '2026-11-23' }).expect(422);
  });

  it('un réseau qui essaie sans fin est arrêté', async () => {
    await w.db.query(
      `INSERT INTO login_attempts (id, subject, at) SELECT gen_random_uuid(), subject, now() FROM login_attempts, generate_series(1, 240)
        WHERE id = (SELECT id FROM login_attempts WHERE subject LIKE 'link:%' ORDER BY at DESC LIMIT 1)`,
    );
    await client.get(`/public/links/${known.token}`).expect(429);
  });
});

describe('sans adresse publique', () => {
  it('aucun lien ne se fait, et le message n’en porte pas', async () => {
    const w = await world();
    await openSchool(w);
    const director = await w.client('director');
    const { body } = await director
      .post('/quotes', { customerId: await newCustomer(w), title: 'Platines', lines: [part()] })
      .expect(201);
    await director.post(`/quotes/${body.id}/send`, { byMail: false }).expect(204);
    expect((await director.post('/client-links', { quoteId: body.id }).expect(409)).body.code).toBe(
      'link.no_public_url',
    );
    const { proposal } = (await director.get(`/quotes/${body.id}/mails`).expect(200)).body;
    expect(proposal.link).toBe(false);
    expect(proposal.text).not.toContain('{lien}');
    const refused = await director.post(`/quotes/${body.id}/mails`, { text: 'Voici {lien}' }).expect(422);
    expect(refused.body.errors[0].field).toBe('text');
    await w.end();
  });
});
