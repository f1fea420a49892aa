import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { FrozenReports } from '@etabli/reports';
import { placeOf, pngChunk, takeSnapshot } from '@etabli/platform';
import {
  checkedOrder,
  type Client,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  png,
  world,
  type World,
} from '@etabli/testing';
import { partsOf } from './archive-of-the-story.js';

/** 40 × 40, in the four inks of a printing press: PDF/A takes none of them without a profile. */
const FOUR_INKS = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP///////////////////////////////////////////////////8AAFAgA' +
    'KAAoBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8AwUrVgAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAD//Z',
  'base64',
);
const SECRET = 'Photographié chez Martin, 45.76 N';

const A = png({ width: 300, height: 100 });
const B = png({ width: 200, height: 200, colour: [217, 72, 15] });
const sha256 = (of: Buffer): string => createHash('sha256').update(of).digest('hex');
/** The pictures of a PDF, in pixels. */
const picturesIn = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Subtype ?\/Image[^]*?>>/g)].map(
    ([words]) => `${/\/Width (\d+)/.exec(words)?.[1]}×${/\/Height (\d+)/.exec(words)?.[1]}`,
  );

/** A school changes its logo: what has left the house stays as it left. */
describe('le logo de l’école', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let customer: string;
  let first: string;
  let second: string;

  const logoId = async (): Promise<string | null> => (await director.get('/school').expect(200)).body.logoId;
  const logos = async (): Promise<{ id: string; chosen: boolean }[]> =>
    (await director.get('/school/logos').expect(200)).body.items;
  const send = async (bytes: Buffer): Promise<string> =>
    (await director.upload('/school/logos', bytes, 'logo.png').expect(201)).body.id;
  const invoicePdf = async (id: string): Promise<Buffer> => (await accountant.download(`/invoices/${id}/pdf`)).bytes;
  const quotePdf = async (): Promise<Buffer> => {
    const { quoteId } = await checkedOrder(w, customer, [part()]);
    return (await accountant.download(`/quotes/${quoteId}/pdf`)).bytes;
  };
  const freeze = async (): Promise<{ id: string; pdf: Buffer }> => {
    const { id } = (await director.post('/frozen-reports', { year: 2026, recipient: 'DREETS' }).expect(201)).body;
    await w.drain();
    return { id, pdf: (await director.download(`/frozen-reports/${id}/pdf`)).bytes };
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    [director, accountant] = await Promise.all([w.client('director'), w.client('accountant')]);
    customer = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('au départ il n’y en a pas, et les documents s’en passent', async () => {
    expect(await logoId()).toBeNull();
    expect(await logos()).toEqual([]);
    expect(picturesIn(await quotePdf())).toEqual([]);
  });

  it.each([
    ['un SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG.*programmes.*PNG/],
    ['une page web nommée .png', Buffer.from('<html><script>alert(1)</script></html>'), /PNG ou JPEG/],
    ['un PDF', Buffer.from('%PDF-1.4\n%%EOF\n'), /PNG ou JPEG/],
    ['une image coupée', A.subarray(0, A.length - 20), /PNG ou JPEG/],
    [
      'des pixels abîmés',
      Buffer.concat([A.subarray(0, 33), pngChunk('IDAT', Buffer.from('abîmé')), pngChunk('IEND', Buffer.alloc(0))]),
      /imprimée/,
    ],
    ['les encres d’une imprimerie', FOUR_INKS, /CMJN.*RVB/],
    ['une image trop lourde', png({ width: 700, height: 700, noise: true }), /500\u202fKo/],
    ['une image trop grande', png({ width: 2400, height: 300 }), /2\u202f?400.*2\u202f?000/],
    ['une image trop petite', png({ width: 16, height: 16 }), /16.*32/],
    ['un ruban', png({ width: 1000, height: 40 }), /trop allongé/],
  ])('%s est refusé, en disant quoi faire', async (_what, bytes, words) => {
    const { body } = await director.upload('/school/logos', bytes, 'logo.png').expect(422);
    expect(body.errors).toEqual([{ field: 'file', message: expect.stringMatching(words) }]);
    expect(await logoId()).toBeNull();
    expect(await logos()).toEqual([]);
  });

  it('rien, ou un film : refusé aussi', async () => {
    await director.post('/school/logos').expect(422);
    await director.upload('/school/logos', Buffer.alloc(9 * 1024 * 1024, 1), 'logo.png').expect(413);
    await director.put('/school/logo', { logoId: 'x' }).expect(422);
    await director.put('/school/logo', {}).expect(422);
    await director.put('/school/logo', { logoId: '0190f000-0000-7000-8000-000000000099' }).expect(404);
    await director.get('/school-logos/0190f000-0000-7000-8000-000000000099/picture').expect(404);
  });

  it('la direction et l’administration l’envoient, personne d’autre', async () => {
    for (const role of ['master_trainer', 'teacher', 'accountant'] as const) {
      const client = await w.client(role);
      await client.upload('/school/logos', A, 'logo.png').expect(403);
      await client.delete('/school/logo').expect(403);
    }
    await (await w.client('administrator')).upload('/school/logos', A, 'logo.png').expect(201);
    await director.delete('/school/logo').expect(204);
    expect(await logoId()).toBeNull();
  });

  it('il perd ce qui est écrit à côté de l’image, et tout le personnel le voit', async () => {
    first = await send(png({ width: 300, height: 100, remark: SECRET }));
    expect(await logoId()).toBe(first);
    for (const role of ['master_trainer', 'teacher', 'accountant'] as const) {
      const { bytes, type } = await (await w.client(role)).download(`/school-logos/${first}/picture`);
      expect([type, bytes.equals(A), bytes.includes('Martin')]).toEqual(['image/png', true, false]);
    }
    // the same picture as the administrator's: kept once
    expect(await logos()).toMatchObject([{ id: first, chosen: true, width: 300, height: 100 }]);
  });

  let issued: { id: string; pdf: Buffer };
  let unprinted: string;
  let report: { id: string; pdf: Buffer };

  it('il est sur le devis, la facture et le compte rendu', async () => {
    const { invoiceId } = await issuedInvoice(w, customer);
    issued = { id: invoiceId, pdf: await invoicePdf(invoiceId) };
    unprinted = (await issuedInvoice(w, customer)).invoiceId;
    report = await freeze();
    for (const pdf of [await quotePdf(), issued.pdf, report.pdf]) expect(picturesIn(pdf)).toEqual(['300×100']);
    expect(issued.pdf.includes('factur-x.xml')).toBe(true);
  });

  it('un autre le remplace : ce qui est parti garde celui de son jour', async () => {
    second = await send(B);
    expect((await logos()).map(({ id, chosen }) => [id, chosen])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect((await invoicePdf(issued.id)).equals(issued.pdf)).toBe(true);
    // issued with the first, printed for the first time now
    expect(picturesIn(await invoicePdf(unprinted))).toEqual(['300×100']);
    const again = await w.as('director', () => w.get(FrozenReports).reprint(report.id));
    expect([again.identical, again.pdf.equals(report.pdf)]).toEqual([true, true]);
    expect((await director.get(`/frozen-reports/${report.id}/reprint`).expect(200)).body).toEqual({ identical: true });
    const { invoiceId } = await issuedInvoice(w, customer);
    for (const pdf of [await quotePdf(), await invoicePdf(invoiceId), (await freeze()).pdf])
      expect(picturesIn(pdf)).toEqual(['200×200']);
  });

  it('retiré, puis remis d’un geste', async () => {
    await director.delete('/school/logo').expect(204);
    expect(await logoId()).toBeNull();
    expect((await logos()).every(({ chosen }) => !chosen)).toBe(true);
    expect(picturesIn(await quotePdf())).toEqual([]);
    await director.put('/school/logo', { logoId: second }).expect(204);
    expect(picturesIn(await quotePdf())).toEqual(['200×200']);
    expect(await send(A)).toBe(first);
    expect(await logos()).toHaveLength(2);
  });

  it('aucun ne se perd : ni la ligne, ni le fichier', async () => {
    for (const change of [
      'DELETE FROM school_logos',
      'UPDATE school_logos SET width = 40',
      'DELETE FROM stored_files f USING school_logos l WHERE l.file_id = f.id',
    ])
      await expect(w.db.query(change)).rejects.toThrow(/never changed|school_logos_file_id_fkey/);
  });

  it('il part dans la sauvegarde, avec son fichier', async () => {
    const folder = fs.mkdtempSync(`${w.config.FILES_DIR}-saved-`);
    const { DATABASE_URL: url, FILES_DIR: filesDir } = w.config;
    const saved = await takeSnapshot({ url, filesDir, folder, at: w.clock.now(), tell: () => undefined });
    const parts = partsOf(fs.readFileSync(saved.path));
    for (const bytes of [A, B]) {
      expect(parts['tables/school_logos.csv']).toContain(sha256(bytes));
      expect(Object.values(parts)).toContain(bytes.toString('latin1'));
    }
  });

  it('le journal dit qui l’a changé', async () => {
    const rows: { actor: string; table: string; logo: string | null }[] = await w.db.query(
      `SELECT c.actor_name AS actor, a.table_name AS table, coalesce(a.after ->> 'logo_id', a.after ->> 'sha256') AS logo
         FROM audit_changes a JOIN audit_commands c ON c.id = a.command_id
        WHERE a.table_name = 'school_logos' OR (a.table_name = 'schools' AND a.after ? 'logo_id') ORDER BY a.id`,
    );
    const said = rows.map(({ actor, table, logo }) => [actor.replace('Test ', ''), table, logo]);
    expect(said).toEqual([
      ['administrator', 'school_logos', sha256(A)],
      ['administrator', 'schools', first],
      ['director', 'schools', null],
      ['director', 'schools', first],
      ['director', 'school_logos', sha256(B)],
      ['director', 'schools', second],
      ['director', 'schools', null],
      ['director', 'schools', second],
      ['director', 'schools', first],
    ]);
  });

  it('si son fichier manque un jour, le document le dit au lieu de partir sans lui', async () => {
    fs.rmSync(placeOf(w.config.FILES_DIR, sha256(A)));
    const { invoiceId } = await issuedInvoice(w, customer);
    const { body } = await accountant.get(`/invoices/${invoiceId}/pdf`).expect(409);
    expect(body).toMatchObject({ code: 'document.logo_missing', detail: expect.stringMatching(/sauvegarde/) });
  });
});
