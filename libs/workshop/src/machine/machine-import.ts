import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import {
  Clock,
  type Sheet,
  type TableImport,
  TableImportSource,
  type TableRow,
  validated,
  Work,
} from '@etabli/platform';
import { MACHINE_COLUMNS, type MachineColumn, machineOf } from './machine-import.row.js';
import { CreateMachineRequest, MachineCostRequest } from './machine.dto.js';
import { Machine, MachineCost } from './machine.entity.js';
import { costOn, MACHINE_STATE_LABELS } from './machine.rules.js';
import { Machines } from './machine.service.js';

const FIELDS = Object.keys(MACHINE_COLUMNS) as MachineColumn[];
const KINDS = { hourlyCost: 'euros', builtYear: 'integer', boughtOn: 'day', costFrom: 'day' } as const;

/** Machines from a table with what their hour costs, by the commands that write one by hand. */
@TableImportSource('machine_cost.edit')
@Injectable()
export class MachineImport implements TableImport<MachineColumn> {
  readonly kind = 'machines';
  readonly title = 'Machines';
  readonly command = 'machine.import';
  readonly columns = MACHINE_COLUMNS;

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly machines: Machines,
  ) {}

  async write(rows: readonly TableRow<MachineColumn>[]): Promise<number> {
    const lines = new Map<string, number>();
    let made = 0;
    for (const row of rows) {
      const values = machineOf(row);
      const cost = this.cost(row);
      const code = String(values['code'] ?? '');
      row.name = [code, values['name']].filter(Boolean).join(' ');
      const above = lines.get(code);
      if (above !== undefined)
        row.wrong('code', `Ce code figure déjà à la ligne ${above}. Retirez une des deux, ou changez le code.`);
      else lines.set(code, row.line);
      if (!row.right) continue;
      await row.attempt(
        FIELDS,
        async () => {
          const request = await validated(CreateMachineRequest, values);
          const id = await this.machines.create(request);
          if (cost) await this.machines.cost(id, await validated(MachineCostRequest, cost));
          made++;
        },
        (field) => COLUMN_OF[field],
      );
    }
    return made;
  }

  /** All of them by code, with what an hour costs today. */
  async sheet(): Promise<Sheet> {
    const machines = await this.work.manager.find(Machine, { order: { code: 'ASC' } });
    const costs = await this.work.manager.find(MachineCost);
    const today = this.clock.today();
    return {
      name: this.title,
      columns: FIELDS.map((field) => ({
        header: MACHINE_COLUMNS[field].label,
        kind: field in KINDS ? KINDS[field as keyof typeof KINDS] : 'text',
      })),
      rows: machines.map((machine) => {
        const rows = costs.filter(({ machineId, fromOn }) => machineId === machine.id && fromOn <= today);
        const cost = {
          hourlyCost: costOn(rows, today),
          costFrom: rows
            .map(({ fromOn }) => fromOn)
            .toSorted()
            .at(-1),
        };
        const shown = { ...machine, ...cost, state: MACHINE_STATE_LABELS[machine.state] };
        return FIELDS.map((field) => shown[field]);
      }),
    };
  }

  private cost(row: TableRow<MachineColumn>): { fromOn: CivilDate; centsPerHour: number } | null {
    const centsPerHour = row.hundredths('hourlyCost');
    const fromOn = row.day('costFrom') ?? this.clock.today();
    return centsPerHour === null ? null : { fromOn, centsPerHour };
  }
}

const COLUMN_OF: Readonly<Record<string, MachineColumn>> = { centsPerHour: 'hourlyCost', fromOn: 'costFrom' };
