import { Injectable } from '@nestjs/common';
import { type CivilDate, type VatReason, vatReasonOf } from '@etabli/kernel';
import { type Reading, readTogether, rowsWith, taking, Work } from '@etabli/platform';
import { VatRate } from './vat-rate.entity.js';
import { vatErrors } from './vat-rate.errors.js';
import { ratesInForce, rateWords } from './vat-rate.rules.js';

interface RatedLine {
  readonly vatRateBp: number;
  readonly vatReason?: VatReason | null;
}

/** The dated table of VAT rates. */
@Injectable()
export class VatRates {
  constructor(private readonly work: Work) {}

  /** The rates and the reasons of a zero rate of that day, highest rate first. */
  async inForce(day: CivilDate): Promise<VatRate[]> {
    const [rates] = await readTogether(this.work.manager, this.readInForce(day));
    return rates;
  }

  /** As `inForce`, asked in one statement with what else the command reads. */
  readInForce(day: CivilDate): Reading<VatRate[]> {
    return taking(rowsWith(VatRate), (rates) => ratesInForce(rates, day));
  }

  /** The row of each line on that day. Throws 422 `vat.not_in_force` on `lines.<i>.vatRateBp` for a rate or a reason that does not hold then. */
  async ofLines(lines: readonly RatedLine[], day: CivilDate): Promise<VatRate[]> {
    const [rates] = await readTogether(this.work.manager, this.readOfLines(lines, day));
    return rates;
  }

  /** As `ofLines`, asked in one statement with what else the command reads. */
  readOfLines(lines: readonly RatedLine[], day: CivilDate): Reading<VatRate[]> {
    return taking(this.readInForce(day), (rates) => ratesOfLines(lines, rates, day));
  }
}

/** The row of each line among those in force. Throws as `VatRates.ofLines`. */
export function ratesOfLines(lines: readonly RatedLine[], rates: readonly VatRate[], day: CivilDate): VatRate[] {
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
