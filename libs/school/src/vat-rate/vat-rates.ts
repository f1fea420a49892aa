import { Injectable } from '@nestjs/common';
import { type CivilDate, type VatReason, vatReasonOf } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { VatRate } from './vat-rate.entity.js';
import { vatErrors } from './vat-rate.errors.js';
import { ratesInForce, rateWords } from './vat-rate.rules.js';

/** The dated table of VAT rates. */
@Injectable()
export class VatRates {
  constructor(private readonly work: Work) {}

  /** The rates and the reasons of a zero rate of that day, highest rate first. */
  async inForce(day: CivilDate): Promise<VatRate[]> {
    return ratesInForce(await this.work.manager.find(VatRate), day);
  }

  /** The row of each line on that day. Throws 422 `vat.not_in_force` on `lines.<i>.vatRateBp` for a rate or a reason that does not hold then. */
  async ofLines(
    lines: readonly { vatRateBp: number; vatReason?: VatReason | null }[],
    day: CivilDate,
  ): Promise<VatRate[]> {
    const rates = await this.inForce(day);
    return lines.map((line, index) => {
      const found = rates.find((rate) => rate.rateBp === line.vatRateBp && rate.reason === vatReasonOf(line));
      if (found) return found;
      const said = [...new Set(rates.map((rate) => rateWords(rate.rateBp)))].join(', ');
      throw vatErrors.invalid('vat.not_in_force', `lines.${index}.vatRateBp`, {
        rate: rateWords(line.vatRateBp),
        day,
        rates: said,
      });
    });
  }
}
