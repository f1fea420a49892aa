import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';

export type School = Schema<'SchoolView'>;
export const SETTINGS_PATH = [{ label: fr.settings.title, to: '/reglages' }] as const;

/** A page of settings that shows the school once it is read. */
export function SchoolPage({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: (school: School) => ReactNode;
}) {
  const { data, error } = api.useQuery('get', '/api/v1/school', {});
  return (
    <Screen title={title} hint={hint} path={SETTINGS_PATH}>
      {error ? <ProblemAlert problem={problemOf(error)} /> : data ? <Box maw={760}>{children(data)}</Box> : <Waiting />}
    </Screen>
  );
}
