import { Select, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { Feeding } from './Feeding.js';
import { GroupGrid } from './GroupGrid.js';
import { LevelSheet } from './LevelSheet.js';

const t = fr.coverage;
const TABS = ['grille', 'avenir', 'entree', 'moi'] as const;
type Tab = (typeof TABS)[number];

/** The competences of a group: what is covered, what will be, and what is typed beside the workshop. Group and tab stand in the URL. */
export function CoverageScreen() {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const groups = useGroups();
  const groupId = params.get('groupe') ?? groups[0]?.value;
  const tabs = TABS.filter((tab) => can('evidence.confirm') || (tab !== 'entree' && tab !== 'moi'));
  const tab = tabs.find((one) => one === params.get('onglet')) ?? 'grille';
  const put = (name: string, value: string | null): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        if (name === 'groupe') next.delete('jeune');
        return next;
      },
      { replace: true },
    );
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      actions={
        <Select
          label={t.group}
          data={groups.map(({ value, label }) => ({ value, label }))}
          value={groupId ?? null}
          onChange={(value) => put('groupe', value)}
          allowDeselect={false}
        />
      }
    >
      <Stack gap="md">
        <Tabs value={tab} onChange={(value) => put('onglet', value === 'grille' ? null : value)}>
          <Tabs.List aria-label={t.tabsLabel}>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one} mih={44}>
                {t.tabs[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {groupId ? <OfGroup groupId={groupId} tab={tab} /> : <Text size="sm">{t.chooseGroup}</Text>}
      </Stack>
    </Screen>
  );
}

function OfGroup({ groupId, tab }: { groupId: string; tab: Tab }) {
  const { data, error } = api.useQuery('get', '/api/v1/group-coverage', { params: { query: { groupId } } });
  if (tab === 'avenir') return <Feeding groupId={groupId} />;
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Skeleton h={240} />;
  return tab === 'grille' ? <GroupGrid group={data} /> : <LevelSheet key={tab} group={data} kind={tab} />;
}
