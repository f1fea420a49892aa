import { Anchor, List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { formatCents, formatCount, formatRate } from '../ui/format.js';

const t = fr.reports.indicators;
export type Indicator = Schema<'IndicatorView'>;

/** '66,7 %', '5,5', '17 050,00 €'. */
export function valueOf({ unit, value }: Indicator): string {
  if (value === null) return fr.ui.none;
  if (unit === 'cents') return formatCents(value);
  if (unit === 'ratio') return formatRate(Math.round(value / 10) * 10);
  return String(value / 100).replace('.', ',');
}

const MONEY: readonly Indicator['code'][] = [
  'cost_gross',
  'cost_net',
  'sales_share',
  'public_share',
  'tax_share',
  'sponsor_share',
];
const HOURS: readonly Indicator['code'][] = ['workshop_share', 'rework_rate'];

export const partOf = ({ code }: Indicator, figure: number): string =>
  MONEY.includes(code) ? formatCents(figure) : HOURS.includes(code) ? t.hours(figure) : formatCount(figure);
export const denominatorOf = (one: Indicator): string =>
  one.unit === 'cents' ? t.days(one.denominator) : partOf(one, one.denominator);

/** What a figure is made of, what it means and who stands behind it. */
export const IndicatorFacts = ({ indicator: one }: { indicator: Indicator }) => (
  <Stack gap="md">
    <Facts
      facts={[
        [t.value, valueOf(one)],
        [t.numerator, partOf(one, one.numerator)],
        [t.denominator, denominatorOf(one)],
        [t.definition, one.definition],
        [t.note, one.note],
      ]}
    />
    <Text fw={600}>{t.behind(one.behind.length)}</Text>
    {one.behind.length === 0 ? (
      <Text size="sm" c="dimmed">
        {t.noBehind}
      </Text>
    ) : (
      <List size="sm" spacing={4}>
        {one.behind.map(({ studentId, label, counted, detail }, index) => (
          <List.Item key={studentId ?? `${label}${index}`}>
            {studentId ? (
              <Anchor component={Link} to={`/jeunes?ouvert=${studentId}`} inherit>
                {label}
              </Anchor>
            ) : (
              label
            )}
            {` : ${[counted ? t.counted : t.notCounted, detail].filter(Boolean).join(', ')}`}
          </List.Item>
        ))}
      </List>
    )}
  </Stack>
);
