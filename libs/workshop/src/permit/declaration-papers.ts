import { Injectable, StreamableFile } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import { assetPath, Clock, ROLE_LABELS, TypstHost, Work } from '@etabli/platform';
import { Declarations, type DerogationDeclaration, Hazards } from '@etabli/safety';
import { SchoolFacts, StaffService } from '@etabli/school';
import { Machine } from '../machine/machine.entity.js';

interface MachineRow {
  familyId: string;
  site: string | null;
  codes: string[];
}

/** The declaration as the workshop's machines and the trainers on file make it, and on paper. */
@Injectable()
export class DeclarationPapers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly declarations: Declarations,
    private readonly hazards: Hazards,
    private readonly staff: StaffService,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** A draft of all classified machines, the works of class R that they are, their places and the trainers in office. Answers its id. */
  draftFromFile({ sector, replacesId }: { sector: string; replacesId?: string | null }): Promise<string> {
    return this.work.run('declaration.draft', async () => {
      const machines: MachineRow[] = await this.work.manager.query(
        `SELECT f.id AS "familyId", s.site, f.hazard_codes || coalesce(s.hazard_codes, '{}') AS codes FROM machines m
           LEFT JOIN machine_safety s ON s.machine_id = m.id
           JOIN machine_families f ON f.id = s.family_id OR (s.machine_id IS NULL AND f.name = m.family)`,
      );
      const operations: { codes: string[] }[] = await this.work.manager.query(
        `SELECT h.hazard_codes AS codes FROM operation_hazards h JOIN operations o ON o.id = h.operation_id WHERE o.state = 'open'`,
      );
      const trades: { trade: string }[] = await this.work.manager.query(
        'SELECT DISTINCT coalesce(f.title, g.trade) AS trade FROM groups g LEFT JOIN students s ON s.group_id = g.id LEFT JOIN frameworks f ON f.id = s.framework_id WHERE g.active ORDER BY 1',
      );
      const declarable = new Set(
        (await this.hazards.list()).filter(({ hazardClass }) => hazardClass === 'R').map(({ code }) => code),
      );
      const trainers = (await this.staff.list()).filter(({ kind, active }) => active && kind === 'master_trainer');
      return this.declarations.draft({
        sector,
        trainings: trades.map(({ trade }) => trade).join(' ; ') || '–',
        works: [...machines, ...operations].flatMap(({ codes }) => codes).filter((code) => declarable.has(code)),
        familyIds: [...new Set(machines.map(({ familyId }) => familyId))],
        machineIds: [],
        sites: [...new Set(machines.flatMap(({ site }) => site ?? []))],
        supervisorIds: trainers.map(({ id }) => id),
        replacesId: replacesId ?? null,
      });
    });
  }

  /** The declaration on paper; a draft says so across the page. Throws `declaration.not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const declaration = await this.declarations.find(id);
    const pdf = await this.typst.render(
      assetPath('workshop', 'derogation-declaration.typ'),
      await this.printed(declaration),
    );
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'attachment; filename="declaration-derogation.pdf"',
    });
  }

  private async printed(declaration: DerogationDeclaration): Promise<object> {
    const { sentOn, validUntil, works, familyIds, machineIds, sites, supervisorIds } = declaration;
    const rows = await this.hazards.list();
    const families = (await this.hazards.families()).filter(({ id }) => familyIds.includes(id));
    const classified = await this.hazards.machines();
    const machines = await this.work.manager.find(Machine, { order: { name: 'ASC', id: 'ASC' } });
    const staff = await this.staff.list();
    const named = (familyId: string): string =>
      machines
        .filter(({ id }) => classified.some((one) => one.machineId === id && one.familyId === familyId))
        .map(({ name }) => name)
        .join(', ');
    return {
      school: await this.school.letterhead(),
      date: sentOn ?? this.clock.today(),
      mark: sentOn ? null : 'Brouillon',
      facts: [
        ['Envoyée le', sentOn && formatDay(sentOn)],
        ['Valable jusqu’au', validUntil && formatDay(validUntil)],
        ['Preuve d’envoi', declaration.proof],
      ],
      sector: declaration.sector,
      trainings: declaration.trainings,
      sites: ['Locaux de l’école', ...sites],
      works: works.map((code) => {
        const row = rows.find((one) => one.code === code);
        return [row?.article ?? code, row?.title ?? code];
      }),
      machines: [
        ...families.map(({ id, name }) => [name, named(id)]),
        ...machines.filter(({ id }) => machineIds.includes(id)).map(({ name, family }) => [family, name]),
      ],
      supervisors: staff
        .filter(({ id }) => supervisorIds.includes(id))
        .map(({ firstName, lastName, kind }) => [`${firstName} ${lastName}`, ROLE_LABELS[kind]]),
    };
  }
}
