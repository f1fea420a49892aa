import type { ReactNode } from 'react';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { PageTabs } from '../ui/PageTabs.js';
import { Screen } from '../ui/Screen.js';

interface Props {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the reports, with the way to the others where there are some. */
export function ReportsPage({ children, ...screen }: Props) {
  const { can } = useSession();
  return (
    <Screen {...screen}>
      {can('indicator.read') && <PageTabs label={fr.reports.tabsLabel} pages={Object.entries(fr.reports.tabs)} />}
      {children}
    </Screen>
  );
}
