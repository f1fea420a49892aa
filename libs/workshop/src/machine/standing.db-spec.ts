import { type CivilDate, instantAt } from '@etabli/kernel';
import type { RequestedMachine } from '@etabli/safety';
import { openSchool, TODAY, type World, world } from '@etabli/testing';
import { MachineChecks } from '../machine-check/machine-checks.js';
import { Machines } from './machine.service.js';
import { standingJson, type StandingRow, toRequestedMachine } from './standing.js';

describe('une machine au jour du travail', () => {
  let w: World;
  let id: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    id = await w.as('director', () => w.get(Machines).create({ code: 'T-1', name: 'Tour 1', family: 'Tournage' }));
  });
  afterAll(() => w.end());

  const at = async (day: CivilDate, time: string): Promise<RequestedMachine> => {
    const [row]: { machine: StandingRow }[] = await w.db.query(
      `SELECT ${standingJson('$1::timestamptz', '$2::date')} AS machine FROM machines m WHERE m.id = $3`,
      [instantAt(day, time), day, id],
    );
    return toRequestedMachine(row!.machine);
  };
  const change = (time: string, state: 'in_use' | 'stopped' | 'maintenance', reason: string): Promise<void> => {
    w.clock.startAt(instantAt(TODAY, time));
    return w.as('master_trainer', () => w.get(Machines).change(id, { state, reason }));
  };

  it('compte comme elle était à la fin de la demi-journée, avec sa raison', async () => {
    await change('10:00', 'stopped', 'Courroie');
    expect(await at('2026-11-24', '12:00')).toMatchObject({ stopped: true, unavailable: 'à l’arrêt (Courroie)' });
    await change('11:00', 'in_use', 'Courroie neuve');
    await change('15:00', 'maintenance', 'Vidange');
    expect(await at('2026-11-20', '12:00')).toMatchObject({ stopped: false, unavailable: null });
    expect(await at(TODAY, '12:00')).toMatchObject({ stopped: false });
    expect(await at(TODAY, '17:00')).toMatchObject({ stopped: true, unavailable: 'en entretien (Vidange)' });
  });

  it('le dernier changement reste le dernier, même si l’horloge recule', async () => {
    await change('09:00', 'in_use', 'Vidange faite');
    expect(await at(TODAY, '17:00')).toMatchObject({ stopped: false });
  });

  it('un contrôle vaut pour les jours d’après ; avant, l’ancienne échéance reste lue', async () => {
    const checks = w.get(MachineChecks);
    const checkId = await w.as('director', () =>
      checks.ask(id, { kind: 'Vérification annuelle', periodMonths: 12, firstDueOn: '2026-11-10' }),
    );
    await w.as('director', () => checks.ask(id, { kind: 'Levage', periodMonths: 6, firstDueOn: '2026-12-31' }));
    expect(await at(TODAY, '12:00')).toMatchObject({ checkDueOn: '2026-11-10' });
    await w.as('director', () => checks.record(checkId, { doneOn: '2026-11-20', doneBy: 'Apave' }));
    expect(await at(TODAY, '12:00')).toMatchObject({ checkDueOn: '2026-12-31' });
    expect(await at('2026-11-19', '12:00')).toMatchObject({ checkDueOn: '2026-11-10' });
    await w.as('director', () => checks.end(checkId));
    expect(await at('2026-11-19', '12:00')).toMatchObject({ checkDueOn: '2026-11-10' });
  });
});
