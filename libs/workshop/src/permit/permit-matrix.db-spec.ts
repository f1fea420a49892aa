import { Permits } from '@etabli/safety';
import { StaffAbsences, StaffService, Timetable } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { allPapers, type Client, world, type World } from '@etabli/testing';
import { Machines } from '../machine/machine.service.js';
import type { MatrixView } from './permit-matrix.dto.js';

const MONDAY = '2026-11-23';

describe('le permis du jour', () => {
  let w: World;
  let director: Client;
  let groupId: string;
  let trainerId: string;
  let named: string;
  let unnamed: string;
  let ana: string;
  let lathe: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T07:30:00Z'));
    await w.as('director', async () => {
      const hire = (firstName: string): Promise<string> =>
        w.get(StaffService).create({ firstName, lastName: 'Roy', kind: 'master_trainer' });
      [trainerId, named, unnamed] = [await hire('Karim'), await hire('Sofia'), await hire('Marc')];
      groupId = await w.get(GroupService).create({ name: 'Usinage', trade: 'Usinage', trainerId, capacity: 12 });
      const youth = { firstName: 'Ana', lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' };
      ana = await w.get(StudentService).create(youth);
      lathe = await w.get(Machines).create({ code: 'T1', name: 'Tour 1', family: 'Tournage' });
    });
    const papers = { machineId: lathe, familyName: 'Tour', on: MONDAY };
    await allPapers(w, { ...papers, studentIds: [ana], supervisorId: trainerId });
    await allPapers(w, { ...papers, studentIds: [], supervisorId: named });
    director = await w.client('director');
  });
  afterAll(() => w.end());

  const matrix = async (query = ''): Promise<MatrixView> =>
    (await director.get(`/permit-matrix?groupId=${groupId}&day=${MONDAY}${query}`).expect(200)).body;
  const cell = ({ youths }: MatrixView) => youths[0]!.cells[0]!;
  const away = (replacementId: string | null, toHalfDay: 'morning' | 'afternoon' = 'morning'): Promise<string> =>
    w.as('director', () =>
      w.get(StaffAbsences).record({
        staffId: trainerId,
        fromOn: MONDAY,
        fromHalfDay: 'morning',
        toOn: MONDAY,
        toHalfDay,
        replacementId,
      }),
    );
  const back = (id: string): Promise<void> => w.as('director', () => w.get(StaffAbsences).remove(id));

  it('est celui sous le maître du groupe, quand il est là', async () => {
    const view = await matrix();
    expect(cell(view)).toMatchObject({ allowed: true, onlyIn: null });
    expect(view.supervisors).toMatchObject([
      { halfDay: 'morning', name: 'Karim Roy', replacing: null, wholeSlot: true },
      { halfDay: 'afternoon', name: 'Karim Roy', replacing: null, wholeSlot: true },
    ]);
  });

  it('est celui sous son remplaçant du jour, nommé dans la déclaration ou non', async () => {
    const byNamed = await away(named);
    const view = await matrix();
    expect(cell(view).allowed).toBe(true);
    expect(view.supervisors[0]).toMatchObject({ staffId: named, name: 'Sofia Roy', replacing: 'Karim Roy' });
    await back(byNamed);
    const byUnnamed = await away(unnamed);
    expect(cell(await matrix())).toMatchObject({
      allowed: false,
      onlyIn: 'afternoon',
      reason: { ruleId: 'supervisor_not_named' },
      validUntil: null,
    });
    expect(cell(await matrix('&halfDay=afternoon')).allowed).toBe(true);
    await back(byUnnamed);
  });

  it('n’est à personne quand le maître est absent sans remplaçant', async () => {
    const id = await away(null, 'afternoon');
    const view = await matrix();
    expect(cell(view)).toMatchObject({ allowed: false, onlyIn: null });
    expect(view.supervisors).toMatchObject([
      { staffId: null, name: null },
      { staffId: null, name: null },
    ]);
    await back(id);
  });

  it('est celui sous la personne prévue à l’emploi du temps ce jour-là', async () => {
    const slot = { halfDay: 'morning' as const, kind: 'workshop' as const, label: 'Atelier', room: null, breaks: [] };
    const slots = [{ ...slot, startsAt: '08:00', endsAt: '12:00', teacherId: unnamed }];
    const id = await w.as('director', () =>
      w.get(Timetable).except(groupId, { day: MONDAY, halfDay: 'morning', reason: 'Échange', slots }),
    );
    expect(cell(await matrix('&halfDay=morning'))).toMatchObject({ reason: { ruleId: 'supervisor_not_named' } });
    await w.as('director', () => w.get(Timetable).removeException(id));
  });

  it('les risques propres à une opération s’ajoutent à ceux de sa machine', async () => {
    const request = {
      studentId: ana,
      name: 'Ana P.',
      operationId: lathe,
      operationTitle: 'Tournage',
      machine: { id: lathe, name: 'Tour 1', family: 'Tournage', stopped: false },
      day: MONDAY,
      slot: [],
      others: [],
      supervisor: { staffId: trainerId, wholeSlot: true, youths: 1 },
    };
    const permits = await w.as('director', () =>
      w.get(Permits).check([request, { ...request, hazards: ['D4153-25', 'D4153-17'] }], {
        purpose: 'assignment',
        ended: false,
      }),
    );
    expect(permits.map(({ decision }) => decision.findings.map(({ ruleId }) => ruleId))).toEqual([
      [],
      ['hazard_forbidden', 'derogation_missing'],
    ]);
    expect(permits[1]!.inputs.work).toMatchObject({ codes: ['D4153-25', 'D4153-17'], machine: { id: lathe } });
  });
});
