import { Alert, Button, Group, Menu, Spoiler, Stack, Tabs, Text } from '@mantine/core';
import { IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { InstantText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { CarryTab } from './CarryTab.js';
import { CompareTab } from './CompareTab.js';
import { CompetencesTab } from './CompetencesTab.js';
import { MappingsTab } from './MappingsTab.js';
import { MoveTab } from './MoveTab.js';
import { SchoolWords } from './SchoolWords.js';
import { ActivitiesTab, KnowledgeTab, PlacementsTab } from './TradeTabs.js';
import { UnitsTab } from './UnitsTab.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkView'>;

const PATH = [{ label: t.title, to: '/referentiels' }];
const TABS = [
  ['unites', UnitsTab],
  ['competences', CompetencesTab],
  ['savoirs', KnowledgeTab],
  ['activites', ActivitiesTab],
  ['stages', PlacementsTab],
  ['correspondances', MappingsTab],
  ['comparer', CompareTab],
  ['reprise', CarryTab],
  ['passage', MoveTab],
] as const;

/** One référentiel, list by list, and for each piece where it comes from and how far it was verified. */
export function FrameworkScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const [wording, setWording] = useState(false);
  const { data, error } = api.useQuery('get', '/api/v1/frameworks/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const open = (tab: string | null): void => setParams(tab ? { onglet: tab } : {}, { replace: true });
  const shown = TABS.find(([name]) => name === params.get('onglet'))?.[0] ?? 'unites';
  const actions = (
    <Group gap="xs">
      <FileMenu id={id} />
      {can('framework.edit') && (
        <Button variant="default" onClick={() => setWording(true)}>
          {t.words.open}
        </Button>
      )}
    </Group>
  );
  return (
    <Screen
      title={data.title}
      hint={`${data.code} · ${t.levelOf(data.level)} · ${data.version}`}
      path={PATH}
      actions={actions}
    >
      <Stack gap="lg">
        <Head framework={data} />
        <Tabs value={shown} onChange={open} keepMounted={false}>
          <Tabs.List mb="md" aria-label={t.tabsLabel}>
            {TABS.map(([name]) => (
              <Tabs.Tab key={name} value={name}>
                {t.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {TABS.map(([name, Tab]) => (
            <Tabs.Panel key={name} value={name}>
              <Tab framework={data} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
      <SidePanel opened={wording} onClose={() => setWording(false)} title={t.words.open} width={640}>
        {wording && <SchoolWords framework={data} onDone={() => setWording(false)} />}
      </SidePanel>
    </Screen>
  );
}

/** The official text as a file, to be corrected and imported as another version. */
function FileMenu({ id }: { id: string }) {
  return (
    <Menu withArrow position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {t.file.open}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/api/v1/frameworks/${id}/file?form=xlsx`}>
          {t.file.xlsx}
        </Menu.Item>
        <Menu.Item component="a" href={`/api/v1/frameworks/${id}/file?form=json`}>
          {t.file.json}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Head({ framework }: { framework: Framework }) {
  const { verification, validFromSession, validToSession } = framework;
  return (
    <Stack gap="sm" maw={860}>
      <Alert color={verification === 'verified' ? 'green' : 'amber'} icon={<IconInfoCircle aria-hidden />}>
        <Group gap="xs">
          <VerificationBadge of={verification} />
          <Text size="sm">{t.verificationHints[verification]}</Text>
        </Group>
      </Alert>
      <Spoiler maxHeight={56} showLabel={t.seeOrigin} hideLabel={t.hideOrigin}>
        <Facts
          facts={[
            [t.source, framework.source],
            [t.sourceNote, framework.sourceNote],
            [t.legalText, framework.legalText],
            [t.sessions, t.fromToSession(validFromSession, validToSession)],
            [t.words.rncp, framework.rncpCode],
            [t.scale, framework.levelScale.map(t.step).join(' · ')],
            [t.importedAt, <InstantText key="at" at={framework.importedAt} />],
          ]}
        />
      </Spoiler>
    </Stack>
  );
}
