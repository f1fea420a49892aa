import { newId } from '@etabli/kernel';
import { StaffService } from '@etabli/school';
import { world, type World } from '@etabli/testing';
import { Clearances } from '../clearance/clearances.js';
import { Declarations } from '../declaration/declarations.js';
import { inOrder } from '../permit/permit.fixture.js';
import { decide } from '../permit/permit.rules.js';
import type { Hazard } from './hazard.entity.js';
import { Hazards } from './hazards.js';

const DAY = '2026-11-24';

describe('the table of works', () => {
  let w: World;
  let rows: Hazard[];
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${DAY}T10:00:00+01:00`));
    rows = await w.get(Hazards).list();
  });
  afterAll(() => w.end());

  const codes = (hazardClass: string): string[] =>
    rows.filter((row) => row.hazardClass === hazardClass).map(({ code }) => code);

  it('has every article from D4153-16 to D4153-37, one class a row, with its source', () => {
    const articles = new Set(rows.map(({ article }) => article));
    for (let article = 16; article <= 37; article++) expect(articles).toContain(`D4153-${article}`);
    expect(codes('X')).toHaveLength(13);
    expect(codes('P')).toEqual(['D4153-24-H']);
    expect(rows.every(({ source }) => source.startsWith('Code du travail'))).toBe(true);
  });

  it('row by row: R is lifted by a declaration or a diploma, P by its habilitation, X by nothing', () => {
    for (const row of rows) {
      const { code, hazardClass, clearance } = row;
      const [declared] = inOrder().declarations;
      const bare = inOrder({ hazards: rows, work: { codes: [code], machine: null }, declarations: [], clearances: [] });
      const paper = (kind: 'driving_permit' | 'electrical_habilitation' | 'diploma') => ({
        ...bare,
        clearances: [{ kind, codes: [code], familyIds: [], from: '2026-01-01', until: null }],
      });
      const outcomes = {
        nothing: decide(bare).outcome,
        declaration: decide({ ...bare, declarations: [{ ...declared!, works: [code] }] }).outcome,
        diploma: decide(paper('diploma')).outcome,
        habilitation: decide(paper('electrical_habilitation')).outcome,
        permit: decide(paper('driving_permit')).outcome,
        adult: decide({ ...bare, youth: { bornOn: '2000-01-01' } }).outcome,
      };
      expect([code, outcomes]).toEqual([
        code,
        {
          nothing: 'block',
          declaration: hazardClass === 'R' ? 'allow' : 'block',
          diploma: hazardClass === 'R' ? 'allow' : 'block',
          habilitation: clearance === 'electrical_habilitation' ? 'allow' : 'block',
          permit: clearance === 'driving_permit' ? 'allow' : 'block',
          adult: clearance === 'driving_permit' ? 'block' : 'allow',
        },
      ]);
    }
  });

  it('gives families a start that the school may change, with known works only', async () => {
    await w.as('director', async () => {
      const families = await w.get(Hazards).families();
      expect(families.find(({ name }) => name === 'Tour')?.hazardCodes).toEqual(['D4153-28-2']);
      const id = await w.get(Hazards).createFamily({ name: 'Sableuse', hazardCodes: ['D4153-17', 'D4153-17'] });
      await w.get(Hazards).editFamily(id, { hazardCodes: [], active: false });
      expect((await w.get(Hazards).families()).find((one) => one.id === id)).toMatchObject({
        hazardCodes: [],
        active: false,
      });
      await expect(w.get(Hazards).createFamily({ name: 'Sableuse', hazardCodes: [] })).rejects.toMatchObject({
        code: 'machine_family.name_taken',
      });
      await expect(w.get(Hazards).editFamily(id, { hazardCodes: ['D9999'] })).rejects.toMatchObject({
        code: 'hazard.unknown',
      });
      await expect(w.get(Hazards).classify(newId(), { familyId: id })).rejects.toMatchObject({
        code: 'machine_safety.machine_unknown',
      });
      await expect(w.get(Hazards).ofOperation(newId(), [])).rejects.toMatchObject({
        code: 'operation_hazards.operation_unknown',
      });
    });
  });

  it('a declaration: drafted, sent for three years, replaced; frozen once sent', async () => {
    await w.as('director', async () => {
      const trainer = await w.get(StaffService).create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer' });
      const declarations = w.get(Declarations);
      const empty = {
        sector: 'Métal',
        trainings: 'CAP',
        works: [],
        familyIds: [],
        machineIds: [],
        sites: [],
        supervisorIds: [],
      };
      const id = await declarations.draft(empty);
      const send = { sentOn: '2024-02-29', proof: 'Recommandé' };
      await expect(declarations.send(id, send)).rejects.toMatchObject({ code: 'declaration.no_work' });
      await declarations.edit(id, { ...empty, works: ['D4153-25'], supervisorIds: [trainer] });
      await expect(declarations.send(id, send)).rejects.toMatchObject({ code: 'declaration.not_declarable' });
      await declarations.edit(id, { ...empty, works: ['D4153-22'], supervisorIds: [trainer] });
      await expect(declarations.send(id, { ...send, sentOn: '2026-11-25' })).rejects.toMatchObject({ kind: 'invalid' });
      await declarations.send(id, send);
      expect(await declarations.find(id)).toMatchObject({ state: 'sent', validUntil: '2027-02-28' });
      await expect(declarations.edit(id, empty)).rejects.toMatchObject({ code: 'declaration.not_draft' });
      await expect(w.db.query(`UPDATE derogation_declarations SET works = '{}' WHERE id = $1`, [id])).rejects.toThrow(
        'never changed',
      );

      const next = await declarations.draft({
        ...empty,
        works: ['D4153-22'],
        supervisorIds: [trainer],
        replacesId: id,
      });
      await declarations.send(next, { sentOn: DAY, proof: 'Recommandé' });
      expect(await declarations.find(id)).toMatchObject({ state: 'replaced', endedOn: DAY });
      await expect(declarations.end(id, { endedOn: DAY, reason: 'Fin' })).rejects.toMatchObject({
        code: 'declaration.not_sent',
      });
      await declarations.end(next, { endedOn: DAY, reason: 'Atelier fermé' });
      await expect(
        w.db.query(
          `UPDATE derogation_declarations SET ended_on = NULL, state = 'sent', end_reason = NULL WHERE id = $1`,
          [next],
        ),
      ).rejects.toThrow();
    });
  });

  it('a clearance opens only what such a paper may open', async () => {
    await w.as('director', async () => {
      const record = (kind: 'driving_permit' | 'electrical_habilitation' | 'diploma', code: string): Promise<string> =>
        w.get(Clearances).record({ studentId: newId(), kind, label: 'X', hazardCodes: [code], issuedOn: DAY });
      await expect(record('diploma', 'D4153-22')).rejects.toMatchObject({ code: 'student.not_found' });
    });
  });
});
