import { Anchor, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { fr } from '../texts/fr.js';
import { formatCents, formatHours, formatMonth } from '../ui/format.js';
import type { Cockpit } from './cockpit.js';

const t = fr.reports.pilotage;
const share = (value: number, most: number): string => `${(Math.max(0, value) / Math.max(1, most)) * 100}%`;

/** What is owed, by how long it is overdue. */
export const UnpaidByAge = ({ ages }: { ages: Cockpit['ages'] }) => {
  const most = Math.max(...ages.map(({ cents }) => cents));
  return (
    <section className="surface drawn">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h5">
          {t.ages.title}
        </Title>
        <Anchor component={Link} to="/balance-agee" size="sm">
          {t.ages.all}
        </Anchor>
      </Group>
      <ul aria-label={t.ages.title}>
        {ages.map(({ age, count, cents }) => (
          <li key={age}>
            <Group justify="space-between" gap="xs" mb={2}>
              <Text size="sm">{t.ages[age]}</Text>
              <Text size="sm" className="figures">{`${formatCents(cents)} (${count})`}</Text>
            </Group>
            <div className="bar-track" aria-hidden>
              <div
                className="bar-fill"
                data-over={age !== 'not_due' || undefined}
                style={{ width: share(cents, most) }}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** This year and the last one until the same day: each sum opens its list. */
export const YearAgainstYear = ({ cockpit: { years, today } }: { cockpit: Cockpit }) => {
  const year = Number(today.slice(0, 4));
  return (
    <section className="surface drawn">
      <Title order={2} size="h5" mb="sm">
        {t.years.title}
      </Title>
      <ul aria-label={t.years.title}>
        {years.map(({ measure, value, before, to, beforeTo }) => {
          const text = measure === 'hours' ? formatHours : formatCents;
          const most = Math.max(value, before);
          return (
            <li key={measure}>
              <Text size="sm" fw={600} mb={2}>
                {t.years[measure]}
              </Text>
              {(
                [
                  [year, value, to],
                  [year - 1, before, beforeTo],
                ] as const
              ).map(([of, sum, list], index) => (
                <div key={of} className="year-line">
                  <Text size="xs" c="dimmed" className="figures">
                    {of}
                  </Text>
                  <div className="bar-track" aria-hidden>
                    <div
                      className="bar-fill"
                      data-before={index === 1 || undefined}
                      style={{ width: share(sum, most) }}
                    />
                  </div>
                  <Anchor component={Link} to={list} size="sm" ta="right" className="figures">
                    {text(sum)}
                  </Anchor>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Sales of each month beside those of the same month a year before. */
export const SalesByMonth = ({ sales }: { sales: Cockpit['sales'] }) => {
  const most = Math.max(...sales.flatMap(({ cents, beforeCents }) => [cents ?? 0, beforeCents]));
  const [first] = sales;
  if (!first) return null;
  const year = Number(first.month.slice(0, 4));
  return (
    <section className="surface drawn">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h5">
          {t.months.title}
        </Title>
        <Group gap="md">
          <Text size="xs" className="month-key">{`${year}`}</Text>
          <Text size="xs" className="month-key" data-before>{`${year - 1}`}</Text>
        </Group>
      </Group>
      <ol className="months" aria-label={t.months.title}>
        {sales.map(({ month, cents, beforeCents }) => {
          const said = t.months.said(
            formatMonth(month),
            cents === null ? t.months.toCome : formatCents(cents),
            formatCents(beforeCents),
          );
          return (
            <li key={month} title={said}>
              <span className="month-bars" aria-hidden>
                <span data-before style={{ height: share(beforeCents, most) }} />
                <span style={{ height: share(cents ?? 0, most) }} />
              </span>
              <Text size="xs" c="dimmed" component="span" aria-hidden>
                {t.months.short[Number(month.slice(5)) - 1]}
              </Text>
              <VisuallyHidden>{said}</VisuallyHidden>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
