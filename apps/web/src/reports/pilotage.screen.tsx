import { SimpleGrid } from '@mantine/core';
import { useLocation } from 'react-router';
import { api } from '../app/api.js';
import { useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { InspectorVisit } from '../safety/InspectorVisit.js';
import { GettingStarted } from '../school/GettingStarted.js';
import { fr } from '../texts/fr.js';
import { formatCents, formatCount, formatDayLong, formatHours } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { Absences } from './Absences.js';
import { type Cockpit, isAtRisk, riskyIds, useRisks } from './cockpit.js';
import { FigureTile } from './FigureTile.js';
import { OpenOrders } from './OpenOrders.js';
import { RiskyOrders } from './RiskyOrders.js';
import { OverdueInvoices } from './OverdueInvoices.js';

const t = fr.reports.pilotage;
const ABSENT = 'absents';

/** The director's home: what is late, what is at risk, who is missing, what money is due. */
export function PilotageScreen() {
  const state = useListState({});
  const { data, error } = api.useQuery('get', '/api/v1/cockpit', {}, { refetchInterval: 60_000 });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Screen title={t.title} hint={t.hint(formatDayLong(data.today))} actions={<InspectorVisit />}>
      {data.openOrderCount === 0 && <GettingStarted />}
      <Figures cockpit={data} />
      <RiskyOrders />
      <div className="pilotage-columns">
        <OpenOrders cockpit={data} />
        <OverdueInvoices money={data.moneyDue} />
      </div>
      <SidePanel opened={state.opened === ABSENT} onClose={state.close} title={t.absent}>
        <Absences absent={data.absentToday} />
      </SidePanel>
    </Screen>
  );
}

function Figures({ cockpit }: { cockpit: Cockpit }) {
  const { search } = useLocation();
  const here = (name: string, value: string): { search: string; hash?: string } => {
    const params = new URLSearchParams(search);
    params.set(name, value);
    return { search: params.toString() };
  };
  const { moneyDue, draftInvoices, quotesWaiting, today } = cockpit;
  const atRisk = riskyIds(useRisks());
  const risky = cockpit.openOrders.filter((order) => isAtRisk(order, atRisk)).length;
  const missing = new Set(cockpit.absentToday.map(({ studentId }) => studentId)).size;
  return (
    <SimpleGrid component="section" aria-label={t.figures} cols={{ base: 2, sm: 4 }} spacing="sm" mb="md">
      <FigureTile
        label={t.late}
        figure={formatCount(cockpit.lateOrderCount)}
        hint={t.lateOf(cockpit.openOrderCount)}
        to="/ordres?state=late"
        alarm={cockpit.lateOrderCount > 0}
      />
      <FigureTile label={t.risk} figure={formatCount(risky)} hint={t.riskHint} to={here('vue', 'risque')} />
      <FigureTile label={t.absent} figure={formatCount(missing)} hint={t.absentHint} to={here('ouvert', ABSENT)} />
      <FigureTile
        label={t.hours}
        figure={formatHours(cockpit.monthMinutes)}
        hint={t.hoursHint}
        to={`/heures?from=${today.slice(0, 7)}-01&to=${today}`}
      />
      <FigureTile
        label={t.due}
        figure={formatCents(moneyDue.unpaidCents)}
        hint={t.dueOf(moneyDue.unpaidCount)}
        to="/factures?state=open"
      />
      <FigureTile
        label={t.overdue}
        figure={formatCents(moneyDue.overdueCents)}
        hint={t.overdueOf(moneyDue.overdueCount)}
        to="/factures?state=overdue"
        alarm={moneyDue.overdueCount > 0}
      />
      <FigureTile
        label={t.drafts}
        figure={formatCount(draftInvoices.count)}
        hint={t.draftsOf(formatCents(draftInvoices.netCents))}
        to="/factures?state=draft"
      />
      <FigureTile
        label={t.quotes}
        figure={formatCount(quotesWaiting.count)}
        hint={t.quotesOf(formatCents(quotesWaiting.netCents))}
        to="/devis?state=sent"
      />
    </SimpleGrid>
  );
}
