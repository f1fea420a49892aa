import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { YearFacts } from './year-facts.entity.js';

export type YearFactsInput = Omit<YearFacts, 'id' | 'year'>;

const NOTHING: YearFactsInput = {
  costCents: null,
  outOfSchoolMonths: null,
  workshopFromBp: null,
  workshopToBp: null,
  source: null,
};

/** The school's own facts and decisions of a year: the program has none of its own. */
@Injectable()
export class YearFactsService {
  constructor(private readonly work: Work) {}

  async of(year: number): Promise<YearFactsInput> {
    const {
      id: _id,
      year: _year,
      ...facts
    } = (await this.work.manager.findOneBy(YearFacts, { year })) ?? {
      id: '',
      year,
      ...NOTHING,
    };
    return facts;
  }

  /** All that is known, in place of what was. Throws 422 by field. */
  write(year: number, facts: YearFactsInput): Promise<void> {
    return this.work.run('indicator_facts.write', async (tx) => {
      const wrong = factErrors(facts);
      if (wrong.length > 0) throw invalidFields(wrong);
      const known = await tx.findOneBy(YearFacts, { year });
      if (known) await tx.update(YearFacts, { id: known.id }, facts);
      else await tx.insert(YearFacts, { id: newId(), year, ...facts });
    });
  }
}

export function factErrors(facts: YearFactsInput): { field: string; message: string }[] {
  const { costCents, outOfSchoolMonths, workshopFromBp: low, workshopToBp: high, source } = facts;
  const said = [costCents, outOfSchoolMonths, low, high].some((one) => one !== null);
  return [
    ...(said && source === null
      ? [{ field: 'source', message: 'Dites d’où viennent ces chiffres\u202f: ils seront imprimés avec.' }]
      : []),
    ...((low === null) !== (high === null) || (low !== null && low > high!)
      ? [{ field: 'workshopToBp', message: 'Donnez les deux bornes de la part d’atelier, la plus petite d’abord.' }]
      : []),
  ];
}
