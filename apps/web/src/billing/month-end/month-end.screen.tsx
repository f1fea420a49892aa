import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { MonthInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { formatCount, formatInstant, formatMonth, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { CloseForGood, Reopen } from './CloseForGood.js';
import { Checks } from './Checks.js';
import { Reconciliation } from './Reconciliation.js';
import { useMonth } from './useMonth.js';

const t = fr.billing.monthEnd;
type View = Schema<'MonthEndView'>;
const TONES = { open: 'warning', soft_closed: 'active', closed: 'good' } as const;

/** One page from what could be forgotten to the export and the closing. */
export function MonthEndScreen() {
  const { month, setMonth, today } = useMonth();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/month-end/{month}', { params: { path: { month } } });
  const again = (): void => void refetch();
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH}>
      <Stack gap="lg">
        <Group align="flex-end" justify="space-between">
          <Group align="flex-end">
            <MonthInput label={t.month} value={month} onChange={setMonth} maxDate={today} w={220} />
            {data && <StateBadge tone={TONES[data.state]} label={t.states[data.state]} />}
          </Group>
          <Group gap="xs">
            <To to={`/tva?month=${month}`}>{t.toVat}</To>
            <To to={`/ecritures?month=${month}`}>{t.toJournal}</To>
            <To to="/chaine">{t.toChain}</To>
          </Group>
        </Group>
        {data ? (
          <Found view={data} />
        ) : error ? (
          <ProblemAlert problem={problemOf(error)} onRetry={again} />
        ) : (
          <Skeleton height={320} />
        )}
      </Stack>
    </Screen>
  );
}

const To = ({ to, children }: { to: string; children: string }) => (
  <Button variant="default" size="compact-sm" component={Link} to={to}>
    {children}
  </Button>
);

const Found = ({ view }: { view: View }) => (
  <>
    <Paper className="surface" p="md" component="section" aria-labelledby="checks">
      <Title order={2} size="h4" mb="sm" id="checks">
        {t.checklist}
      </Title>
      <Checks checks={view.checks} />
    </Paper>
    <Ending view={view} />
    <Reconciliation month={view.month} />
    <Totals view={view} />
    {view.steps.length > 0 && <History steps={view.steps} />}
  </>
);

/** Export, then close: the action of the screen is the first of the two that is still to do. */
function Ending({ view: { month, state, over, checks } }: { view: View }) {
  const { can } = useSession();
  const waiting = (checks.find(({ code }) => code === 'export')?.count ?? 0) > 0;
  const create = useCommand('post', '/api/v1/export-batches', { done: t.exported });
  const softClose = useCommand('post', '/api/v1/closings/{month}/soft-close', { done: t.softClosed });
  const First = waiting && can('accounting.export') ? Button : ActionButton;
  return (
    <Stack gap="sm">
      <Group>
        {waiting && can('accounting.export') && (
          <ActionButton loading={create.running} onClick={() => void create.run({ body: { month } })}>
            {t.export}
          </ActionButton>
        )}
        {state === 'open' && can('month.soft_close') && over && (
          <First loading={softClose.running} onClick={() => void softClose.run({ params: { path: { month } } })}>
            {t.softClose}
          </First>
        )}
        {state === 'soft_closed' && can('month.reopen') && <Reopen month={month} />}
        {state === 'soft_closed' && can('month.close') && <CloseForGood month={month} />}
      </Group>
      {state === 'open' && !over && <Alert color="ink">{t.notOver}</Alert>}
      <ProblemAlert problem={create.problem} />
      <ProblemAlert problem={softClose.problem} />
    </Stack>
  );
}

const Totals = ({ view: { month, sums } }: { view: View }) => (
  <Paper className="surface" p="md" component="section" aria-labelledby="totals">
    <Title order={2} size="h4" mb="sm" id="totals">
      {`${t.totals} – ${formatMonth(month)}`}
    </Title>
    <Facts
      facts={[
        [t.documents, formatCount(sums.documentCount)],
        [t.net, <Money key="net" cents={sums.netCents} />],
        [t.vat, <Money key="vat" cents={sums.vatCents} />],
        [t.gross, <Money key="gross" cents={sums.grossCents} />],
        [t.received, <Money key="received" cents={sums.receivedCents} />],
        [t.perpetual, <Money key="perpetual" cents={sums.perpetualCents} />],
      ]}
    />
    <Text size="xs" c="dimmed" mt="xs">
      {t.perpetualHint}
    </Text>
  </Paper>
);

const History = ({ steps }: { steps: View['steps'] }) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {t.history}
    </Title>
    {steps.map(({ step, at, byName, reason }) => (
      <Text size="sm" key={at}>
        {t.stepBy(t.steps[step], formatInstant(at), byName ?? fr.ui.none)}
        {reason && ` – ${reason}`}
      </Text>
    ))}
  </section>
);
