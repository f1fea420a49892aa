import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { VatRate } from './vat-rate.entity.js';
import { vatErrors } from './vat-rate.errors.js';
import { ratesInForce, rateWords } from './vat-rate.rules.js';

/** The dated table of VAT rates. */
@Injectable()
export class VatRates {
  constructor(private readonly work: Work) {}

  /** The rates and exemptions of that day, highest rate first; 0 is the exempt one. */
  async inForce(day: CivilDate): Promise<VatRate[]> {
    return ratesInForce(await this.work.manager.find(VatRate), day);
  }

  /** Throws 422 `vat.not_in_force` on `field` for a rate (basis points) that does not hold on that day. */
  async assertInForce(rateBp: number, day: CivilDate, field: string): Promise<void> {
    const rates = await this.inForce(day);
    if (rates.some((rate) => rate.rateBp === rateBp)) return;
    const said = rates.map((rate) => rateWords(rate.rateBp)).join(', ');
    throw vatErrors.invalid('vat.not_in_force', field, { rate: rateWords(rateBp), day, rates: said });
  }
}
