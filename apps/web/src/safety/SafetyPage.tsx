import type { ReactNode } from 'react';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { PageTabs } from '../ui/PageTabs.js';
import { Screen } from '../ui/Screen.js';
import './safety.css';

const TABS = Object.entries(fr.safety.tabs);
/** health is the director's alone */
const ASKED: Readonly<Record<string, string>> = { '/securite/aptitudes': 'fitness.read' };

interface Props {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the safety registry, with the way to the others. */
export function SafetyPage({ children, ...screen }: Props) {
  const { can } = useSession();
  return (
    <Screen {...screen}>
      <PageTabs label={fr.safety.tabsLabel} pages={TABS.filter(([to]) => can(ASKED[to] ?? 'safety.read'))} />
      {children}
    </Screen>
  );
}
