import { Anchor, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { formatCount, formatMonth } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.home;
type Found = Schema<'ProofView'>;
type Series = Found['series'][number];

/** That no number, no delivery and no entry is missing, as the server found it in the rows, each with where to look. */
export function Proof() {
  const { data, error, refetch } = api.useQuery('get', '/api/v1/invoices/proof');
  const again = (): void => void refetch();
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="proof">
      <Title order={2} size="h4" mb="sm" id="proof">
        {t.proof}
      </Title>
      {data ? (
        <Facts found={data} />
      ) : error ? (
        <ProblemAlert problem={problemOf(error)} onRetry={again} />
      ) : (
        <Skeleton height={120} />
      )}
    </Paper>
  );
}

const Facts = ({ found }: { found: Found }) => (
  <>
    {shown(found.series).map((series) => (
      <Fact
        key={`${series.kind} ${series.year}`}
        good={series.missingCount === 0}
        title={t.numbersOf[series.kind]}
        to={NUMBERS_AT[series.kind]}
      >
        {numbersText(series)}.
      </Fact>
    ))}
    <Days found={found} />
    <Deliveries found={found} />
    <Entries found={found} />
    <Fact good={found.brokenLinks.length === 0} title={t.chainFact}>
      {found.brokenLinks.length === 0
        ? t.chainDone
        : `${found.brokenLinks.map(({ journal, entryNumber }) => t.chainBroken(t.journals[journal], String(entryNumber ?? '?'))).join(' ; ')}.`}
    </Fact>
    <Fact good={found.waiting.length === 0} calm title={t.exportsFact} to="/exports">
      {found.waiting.length === 0
        ? t.exportsDone
        : `${t.exportsWaiting(found.waiting.map((one) => formatMonth(one.month)).join(', '))}.`}
    </Fact>
  </>
);

/** The newest year; of the years before, only what has holes. */
function shown(series: readonly Series[]): Series[] {
  const newest = Math.max(...series.map(({ year }) => year));
  return series.filter(({ year, missingCount }) => year === newest || missingCount > 0);
}

const NUMBERS_AT: Readonly<Record<Series['kind'], string>> = {
  quote: '/devis?sort=number',
  order_confirmation: '/ordres',
  pro_forma: '/devis',
  deposit: '/factures?kind=deposit&sort=number',
  invoice: '/factures?sort=number',
  credit_note: '/factures?kind=credit_note&sort=number',
};

function numbersText({ kind, year, first, last, issued, missingCount, missing }: Series): string {
  if (missingCount > 0) {
    const list = missing.map((gap) => (gap.count === 1 ? gap.first : t.fromTo(gap.first, gap.last)));
    return t.holes(year, plural(missingCount, t.numberNoun, formatCount(missingCount)), list.join(', '));
  }
  if (first === null || last === null) return t.noneIssued(year);
  return t.noHole(first, last, plural(issued, t.numbered[kind], formatCount(issued)));
}

function Days({ found }: { found: Found }) {
  const back = found.series.flatMap((series) => series.backdated);
  const wrong = [
    back.length > 0 && t.datesBack(back.join(', ')),
    found.strangers.length > 0 && t.stranger(found.strangers.map(({ number }) => number).join(', ')),
  ].filter(Boolean);
  return (
    <Fact good={wrong.length === 0} title={t.datesFact} to="/factures?sort=number">
      {wrong.length === 0 ? t.datesDone : `${wrong.join('. ')}.`}
    </Fact>
  );
}

const Deliveries = ({ found: { unbilled, unbilledCount } }: { found: Found }) => (
  <Fact good={unbilledCount === 0} title={t.deliveriesFact}>
    {unbilledCount === 0 ? (
      t.deliveriesDone
    ) : (
      <Linked
        intro={t.deliveriesNowhere(
          plural(unbilledCount, t.deliveryNoun, formatCount(unbilledCount)),
          unbilledCount === 1,
        )}
        count={unbilledCount}
        links={unbilled.map((one) => ({
          to: `/ordres/${one.orderId}`,
          label: t.deliveryOf(one.number, one.customerLabel, one.orderNumber),
        }))}
      />
    )}
  </Fact>
);

const Entries = ({ found: { notBooked, notBookedCount, bookedAlone } }: { found: Found }) => (
  <Fact good={notBookedCount === 0 && bookedAlone.length === 0} title={t.entriesFact}>
    {notBookedCount === 0 && bookedAlone.length === 0 && t.entriesDone}
    {notBookedCount > 0 && (
      <Linked
        intro={t.entriesMissing(
          plural(notBookedCount, fr.billing.invoices.noun, formatCount(notBookedCount)),
          notBookedCount === 1,
        )}
        count={notBookedCount}
        links={notBooked.map(({ id, number }) => ({ to: `/factures/${id}`, label: number }))}
      />
    )}
    {bookedAlone.length > 0 && ` ${t.entriesAlone(bookedAlone.join(', '))}.`}
  </Fact>
);

const SHOWN = 10;

interface LinkedProps {
  intro: string;
  links: readonly { to: string; label: string }[];
  count: number;
}

const Linked = ({ intro, links, count }: LinkedProps) => (
  <>
    {intro}{' '}
    {links.slice(0, SHOWN).map(({ to, label }, index) => (
      <Fragment key={`${to} ${label}`}>
        {index > 0 && ', '}
        <Anchor component={Link} to={to} inherit underline="always">
          {label}
        </Anchor>
      </Fragment>
    ))}
    {count > SHOWN && ` ${t.andMore(formatCount(count - SHOWN))}`}.
  </>
);

interface FactProps {
  good: boolean;
  /** work that waits its turn, not something amiss */
  calm?: boolean;
  title: string;
  to?: string;
  children: ReactNode;
}

const Fact = ({ good, calm, title, to, children }: FactProps) => (
  <Group gap="xs" wrap="nowrap" align="flex-start" mb={6}>
    {good ? (
      <IconCircleCheck size={20} color="var(--mantine-color-success)" style={{ flex: 'none' }} aria-hidden />
    ) : (
      <IconAlertTriangle
        size={20}
        color={calm ? undefined : 'var(--mantine-color-error)'}
        style={{ flex: 'none' }}
        aria-hidden
      />
    )}
    <Text size="sm" miw={0}>
      {to ? (
        <Anchor component={Link} to={to} inherit fw={600}>
          {title}
        </Anchor>
      ) : (
        <Text span inherit fw={600}>
          {title}
        </Text>
      )}
      {' – '}
      {children}
    </Text>
  </Group>
);
