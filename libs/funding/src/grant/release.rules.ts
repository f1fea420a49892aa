import { addDays, addMonths, type Cents, type CivilDate, daysBetween, divideHalfUp } from '@etabli/kernel';

export interface Span {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}
export interface Release extends Span {
  readonly cents: Cents;
}

/** The day on which an asset has lived its life: the first one after it. */
export const lifeEnd = (inServiceOn: CivilDate, lifeMonths: number): CivilDate => addMonths(inServiceOn, lifeMonths);

/**
 * The grant behind an asset, released to income as the asset depreciates: straight line, by the days of each year, from the day in
 * service (accounts 131 and 139). The sum over the whole life is the grant to the cent.
 */
export function releaseOver(
  cents: Cents,
  { inServiceOn, lifeMonths }: { readonly inServiceOn: CivilDate; readonly lifeMonths: number },
  years: readonly Span[],
): Release[] {
  const end = lifeEnd(inServiceOn, lifeMonths);
  const life = daysBetween(inServiceOn, end);
  const releasedBy = (day: CivilDate): Cents => {
    const lived = Math.min(life, Math.max(0, daysBetween(inServiceOn, day)));
    return Number(divideHalfUp(BigInt(cents) * BigInt(lived), BigInt(life)));
  };
  return years
    .filter(({ startsOn, endsOn }) => startsOn < end && endsOn >= inServiceOn)
    .map(({ startsOn, endsOn }) => ({
      startsOn,
      endsOn,
      cents: releasedBy(addDays(endsOn, 1)) - releasedBy(startsOn),
    }));
}
