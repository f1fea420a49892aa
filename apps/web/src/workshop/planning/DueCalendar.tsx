import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import {
  addDays,
  addMonths,
  type CivilDate,
  eachDay,
  firstOfMonth,
  formatDayLong,
  isCivilDate,
  isoWeekday,
  lastOfMonth,
  monthOf,
} from '@etabli/kernel';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { formatDay, formatMonth } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { type Card, OrderCard, RiskBadge } from './OrderCard.js';

const t = fr.planning.calendar;
const MOST = 4;
const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - isoWeekday(day));

/** Due days of a month or a week; each order opens. */
export function DueCalendar() {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const month = params.get('vue') !== 'semaine';
  const asked = params.get('jour');
  const day = isCivilDate(asked) ? asked! : today;
  const from = mondayOf(month ? firstOfMonth(day) : day);
  const to = month ? addDays(mondayOf(lastOfMonth(day)), 6) : addDays(from, 6);
  const { data, error } = api.useQuery('get', '/api/v1/planning/calendar', { params: { query: { from, to } } });
  const load = api.useQuery('get', '/api/v1/planning/load');
  const put = (values: Record<string, string>): void =>
    setParams((now) => ({ ...Object.fromEntries(now), ...values }), { replace: true });
  const step = (by: -1 | 1): void => put({ jour: month ? addMonths(firstOfMonth(day), by) : addDays(day, 7 * by) });
  const closed = (on: CivilDate): boolean =>
    (load.data?.closures ?? []).some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  const days = eachDay(from, to);
  const of = (on: CivilDate): Card[] => (data?.items ?? []).filter(({ dueOn }) => dueOn === on);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          aria-label={t.view}
          data={[
            { value: 'mois', label: t.month },
            { value: 'semaine', label: t.week },
          ]}
          value={month ? 'mois' : 'semaine'}
          onChange={(vue) => put({ vue })}
        />
        <Button variant="default" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={() => step(-1)}>
          {t.before}
        </Button>
        <Button variant="default" rightSection={<IconChevronRight size={16} aria-hidden />} onClick={() => step(1)}>
          {t.after}
        </Button>
        <Button variant="default" onClick={() => put({ jour: today })}>
          {t.today}
        </Button>
        <Title order={2} size="h4">
          {month ? formatMonth(monthOf(day)) : t.weekOf(formatDay(from))}
        </Title>
      </Group>
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : !data ? (
        <Waiting />
      ) : month ? (
        <ol className="planning-month" aria-label={t.grid} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {days.map((on) => {
            const due = of(on);
            return (
              <li
                key={on}
                className="planning-day"
                data-out={monthOf(on) !== monthOf(day) || isoWeekday(on) > 5 || undefined}
                data-closed={closed(on) || undefined}
                data-today={on === today || undefined}
                data-empty={due.length === 0 || undefined}
              >
                <Text size="xs" fw={on === today ? 700 : 500} title={formatDayLong(on)}>
                  {formatDayLong(on).split(' ').slice(0, 2).join(' ')}
                </Text>
                {closed(on) && due.length === 0 && (
                  <Text size="xs" c="dimmed">
                    {t.closed}
                  </Text>
                )}
                {due.slice(0, MOST).map((card) => (
                  <Group key={card.id} gap={4} wrap="wrap">
                    <Anchor
                      component={Link}
                      to={`/ordres/${card.id}`}
                      size="xs"
                      truncate
                      title={`${card.number} ${card.title}`}
                    >
                      {card.number.slice(3)} {card.customerName ?? card.title}
                    </Anchor>
                    <RiskBadge risk={card.risk} />
                  </Group>
                ))}
                {due.length > MOST && (
                  <Anchor component="button" size="xs" onClick={() => put({ vue: 'semaine', jour: on })}>
                    {t.more(due.length - MOST)}
                  </Anchor>
                )}
              </li>
            );
          })}
        </ol>
      ) : (
        <div className="planning-columns">
          {days
            .filter((on) => isoWeekday(on) < 6 || of(on).length > 0)
            .map((on) => (
              <section key={on} className="planning-column" aria-label={formatDayLong(on)}>
                <Title order={3} size="h6" mb="xs">
                  {formatDayLong(on)}
                </Title>
                <Stack gap="xs">
                  {of(on).length === 0 && (
                    <Text size="sm" c="dimmed">
                      {closed(on) ? t.closed : fr.planning.columnEmpty}
                    </Text>
                  )}
                  {of(on).map((card) => (
                    <article key={card.id} className="planning-card">
                      <OrderCard card={card} />
                    </article>
                  ))}
                </Stack>
              </section>
            ))}
        </div>
      )}
    </Stack>
  );
}
