import fs from 'node:fs';
import { instantAt } from '@etabli/kernel';
import { assetPath, Dues, JobRun, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { issuedInvoice, newCustomer, openSchool, world, type World } from '@etabli/testing';
import { Report } from '../report/report.entity.js';
import { ReportService } from '../report/report.service.js';
import { BoardPage } from './board-page.js';
import { Cockpit } from './cockpit.queries.js';
import { printed } from './cockpit.sheets.js';

let w: World;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  const customerId = await newCustomer(w);
  for (let count = 0; count < 12; count++) await issuedInvoice(w, customerId);
  w.clock.startAt(instantAt('2027-04-01', '06:15'));
});
afterAll(() => w.end());

describe('la page du conseil', () => {
  it('est demandée chaque mois, pour le mois passé, et se fait comme les autres rapports', async () => {
    const runId = await w.as('system', () => w.get(BoardPage).ask());
    await w.drain();
    expect(await w.db.getRepository(JobRun).findOneBy({ id: runId })).toMatchObject({ state: 'done' });
    const report = await w.db.getRepository(Report).findOneByOrFail({ runId });
    expect(report).toMatchObject({ kind: 'cockpit', month: '2027-03', title: 'Tableau de bord, mars 2027' });
    const director = await w.client('director');
    const { body } = await director.get(`/reports/${report.id}/pdf`).expect(200);
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await director.get(`/reports/${report.id}/xlsx`).expect(200);
    // nobody asked: the direction is told, and nobody else
    expect((await director.get('/notices').expect(200)).body).toMatchObject({
      items: [{ runId, title: report.title, failed: false, path: `/rapports?ouvert=${report.id}` }],
    });
    for (const role of ['accountant', 'master_trainer', 'administrator'] as const)
      expect((await (await w.client(role)).get('/notices').expect(200)).body).toMatchObject({ unseen: 0 });
  });

  it('tient sur une seule page, même très remplie', async () => {
    const view = await w.as('system', () => w.get(Cockpit).view());
    const order = {
      ...view.openOrders[0],
      number: 'OF-2026-0001',
      title: 'Un ouvrage au nom bien trop long'.repeat(3),
    };
    const full = {
      ...view,
      openOrders: Array.from({ length: 20 }, () => ({
        ...order,
        dueOn: '2026-01-01',
        daysLate: 10,
        customerName: 'Ville',
      })),
    } as typeof view;
    const school = await w.get(SchoolFacts).letterhead();
    const data = printed(full, { school, snapshotAt: w.clock.now() });
    const { pages, pdf } = await w.get(TypstHost).renderPages(assetPath('reports', 'cockpit.typ'), data);
    expect(pages).toBe(1);
    if (process.env.BOARD_PDF) fs.writeFileSync(process.env.BOARD_PDF, pdf);
    expect(await w.get(TypstHost).render(assetPath('reports', 'cockpit.typ'), data)).toEqual(
      await w.get(TypstHost).render(assetPath('reports', 'cockpit.typ'), data),
    );
    expect(await w.as('system', () => w.get(Dues).until('2027-06-01'))).not.toEqual([]);
  });

  it('n’est que pour la direction, à la demande comme à la lecture', async () => {
    const trainer = await w.client('master_trainer');
    const refused = await trainer.post('/reports', { kind: 'cockpit', month: '2027-03' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'report.not_for_role' });
    const id = await w.as('director', () => w.get(ReportService).request('cockpit', '2027-03'));
    await (await w.client('accountant')).get(`/reports/${id}`).expect(404);
    await w.drain();
    await (await w.client('accountant')).get(`/reports/${id}/pdf`).expect(404);
  });
});
