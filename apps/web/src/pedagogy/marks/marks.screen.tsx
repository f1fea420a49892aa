import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Screen } from '../../ui/Screen.js';
import { GroupAverages } from './GroupAverages.js';
import { LessonList } from './LessonList.js';
import { SubjectList } from './SubjectList.js';
import { TestList } from './TestList.js';

const t = fr.marks;

/** Tests, averages, lessons and subjects of the general units; the open part stands in the URL. */
export function MarksScreen() {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const shown = { controles: true, moyennes: true, seances: true, matieres: can('subject.edit') };
  const names = (Object.keys(shown) as (keyof typeof shown)[]).filter((name) => shown[name]);
  const open = names.find((name) => name === params.get('onglet')) ?? 'controles';
  // the filters of one part are not those of another
  const show = (tab: string | null): void => setParams(tab && tab !== 'controles' ? { onglet: tab } : {});
  return (
    <Screen title={t.title} hint={t.hint}>
      <Tabs value={open} onChange={show} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t.tabsLabel}>
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="controles">
          <TestList />
        </Tabs.Panel>
        <Tabs.Panel value="moyennes">
          <GroupAverages />
        </Tabs.Panel>
        <Tabs.Panel value="seances">
          <LessonList />
        </Tabs.Panel>
        <Tabs.Panel value="matieres">
          <SubjectList />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
