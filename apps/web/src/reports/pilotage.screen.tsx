import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { monthOf } from '@etabli/kernel';
import { useNavigate } from 'react-router';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { InspectorVisit } from '../safety/InspectorVisit.js';
import { GettingStarted } from '../school/GettingStarted.js';
import { fr } from '../texts/fr.js';
import { formatDayLong } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { TOUCH } from '../ui/theme.js';
import { Absences } from './Absences.js';
import { type Cockpit, figureOf } from './cockpit.js';
import { FigureParts } from './FigureParts.js';
import { SalesByMonth, UnpaidByAge, YearAgainstYear } from './MoneyDrawn.js';
import { MissingCalls } from './MissingCalls.js';
import { OpenOrders } from './OpenOrders.js';
import { RiskyOrders } from './RiskyOrders.js';
import { OverdueInvoices } from './OverdueInvoices.js';
import './pilotage.css';

const t = fr.reports.pilotage;
const ABSENT = 'absents';
const CALLS = 'appels';

/** The director's home: who is missing, what is late, what money is due, who is at risk, what expires. */
export function PilotageScreen() {
  const state = useListState({ vue: '' });
  const { data, error } = api.useQuery('get', '/api/v1/cockpit', {}, { refetchInterval: 60_000 });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const actions = (
    <>
      <BoardPage today={data.today} />
      <InspectorVisit />
    </>
  );
  return (
    <Screen title={t.title} hint={t.hint(formatDayLong(data.today))} actions={actions}>
      {figureOf(data, 'orders_open')?.count === 0 && <GettingStarted />}
      <FigureParts cockpit={data} />
      <Drawn cockpit={data} />
      <RiskyOrders whole={state.values.vue === 'risque'} />
      <div className="pilotage-columns">
        <OpenOrders cockpit={data} />
        <OverdueInvoices cockpit={data} />
      </div>
      <SidePanel opened={state.opened === ABSENT} onClose={state.close} title={t.figureNames.absent}>
        <Absences absent={data.absentToday} />
      </SidePanel>
      <SidePanel opened={state.opened === CALLS} onClose={state.close} title={t.figureNames.calls_missing}>
        <MissingCalls missing={data.missingCalls} />
      </SidePanel>
    </Screen>
  );
}

const Drawn = ({ cockpit }: { cockpit: Cockpit }) => (
  <div className="pilotage-drawn">
    {cockpit.ages.length > 0 && <UnpaidByAge ages={cockpit.ages} />}
    {cockpit.years.length > 0 && <YearAgainstYear cockpit={cockpit} />}
    <SalesByMonth sales={cockpit.sales} />
  </div>
);

/** The same on one page of paper, as a report that is made while one goes on. */
function BoardPage({ today }: { today: string }) {
  const go = useNavigate();
  const asking = useCommand('post', '/api/v1/reports', {
    done: fr.reports.requested,
    onDone: ({ id }) => void go(`/rapports?ouvert=${id}`),
  });
  return (
    <Button
      variant="default"
      mih={TOUCH}
      loading={asking.running}
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      onClick={() => void asking.run({ body: { kind: 'cockpit', month: monthOf(today) } })}
    >
      {t.board}
    </Button>
  );
}
