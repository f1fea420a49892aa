import '../lines.css';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { http } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { formatCents, formatRate, HoursText, Money } from '../../ui/format.js';
import { countable, countableDiscount, type TypedDiscount, type TypedLine } from '../typed-line.js';

const t = fr.billing.quotes;
const PAUSE_MS = 250;

/** What the server makes of the lines as they stand; the last known while it counts. */
export function useTotals(lines: readonly TypedLine[], discount: TypedDiscount): Schema<'TotalsView'> | undefined {
  const body = JSON.stringify({ lines: countable(lines), ...countableDiscount(discount) });
  const [asked] = useDebouncedValue(body, PAUSE_MS);
  return useQuery({
    queryKey: ['quote-totals', asked],
    queryFn: async ({ signal }) => {
      const { data, error } = await http.POST('/api/v1/quotes/totals', {
        body: JSON.parse(asked) as Schema<'QuoteTotalsRequest'>,
        signal,
      });
      if (!data) throw error;
      return data;
    },
    enabled: lines.length > 0,
    retry: false,
    placeholderData: keepPreviousData,
  }).data;
}

/** Net, VAT of each rate and gross, as on the document. */
export const Totals = ({
  totals,
  allottedMinutes,
}: {
  totals: Schema<'TotalsView'> | undefined;
  allottedMinutes?: number;
}) =>
  totals ? (
    <div className="totals">
      <Facts
        facts={[
          ...(totals.allowanceCents > 0
            ? [
                [t.netBefore, <Money key="before" cents={totals.linesNetCents} />] as const,
                [t.discount, <Money key="discount" cents={-totals.allowanceCents} />] as const,
              ]
            : []),
          [t.net, <Money key="net" cents={totals.netCents} />],
          ...totals.vatGroups.map(
            (group) =>
              [
                `${group.vatRateBp > 0 ? t.vatAt(formatRate(group.vatRateBp)) : t.zeroRates[group.vatCategory]} ${t.vatBase(formatCents(group.baseCents))}`,
                <Money key={`${group.vatCategory} ${group.vatRateBp}`} cents={group.vatCents} />,
              ] as const,
          ),
          [t.gross, <Money key="gross" cents={totals.grossCents} fw={700} size="lg" />],
          ...(allottedMinutes === undefined
            ? []
            : [[t.allottedTotal, <HoursText key="hours" minutes={allottedMinutes} />] as const]),
        ]}
      />
    </div>
  ) : (
    <Text size="sm" c="dimmed">
      {t.totalsWaiting}
    </Text>
  );
