import { Paper, Switch } from '@mantine/core';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { PromiseSettings } from './planning/PromiseSettings.js';

const t = fr.workshopSettings;
const PATH = [{ label: fr.settings.title, to: '/reglages' }];

/** What the school decides for its workshop. */
export function WorkshopSettingsScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/workshop-settings');
  const save = useCommand('put', '/api/v1/workshop-settings', { done: fr.ui.saved });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Paper className="surface" p="md" maw={720}>
        <ProblemAlert problem={save.problem} />
        <Switch
          size="lg"
          label={t.release}
          description={t.releaseHint}
          checked={data.releaseByHand}
          disabled={save.running}
          onChange={(event) => void save.run({ body: { releaseByHand: event.currentTarget.checked } })}
        />
      </Paper>
      <PromiseSettings />
    </Screen>
  );
}
