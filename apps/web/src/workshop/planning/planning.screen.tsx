import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Waiting } from '../../app/pages.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Screen } from '../../ui/Screen.js';
import { CrewWeek } from './CrewWeek.js';
import { DueCalendar } from './DueCalendar.js';
import { MachineQueues } from './MachineQueues.js';
import './planning.css';
import { StateBoard } from './StateBoard.js';

/** With the library that draws bars, which the other views do without. */
const Load = lazy(async () => ({ default: (await import('./Load.js')).Load }));

const t = fr.planning;
const TABS = [
  ['tableau', 'planning.read', StateBoard],
  ['machines', 'planning.read', MachineQueues],
  ['calendrier', 'planning.read', DueCalendar],
  ['charge', 'planning.read', Load],
  ['equipe', 'assignment.edit', CrewWeek],
] as const;

/** What is to be made, for when, on which machine and by whom. */
export function PlanningScreen() {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const mine = TABS.filter(([, permission]) => can(permission));
  const tab = mine.find(([name]) => name === params.get('onglet'))?.[0] ?? 'tableau';
  const open = (name: string | null): void =>
    setParams(name && name !== 'tableau' ? { onglet: name } : {}, { replace: true });
  return (
    <Screen title={t.title} hint={t.hint}>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t.tabsLabel}>
          {mine.map(([name]) => (
            <Tabs.Tab key={name} value={name}>
              {t.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {mine.map(([name, , View]) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Waiting />}>
              <View />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  );
}
