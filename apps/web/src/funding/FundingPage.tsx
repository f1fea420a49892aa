import type { ReactNode } from 'react';
import { fr } from '../texts/fr.js';
import { PageTabs } from '../ui/PageTabs.js';
import { Screen } from '../ui/Screen.js';
import './funding.css';

interface Props {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the funding, with the way to the others. */
export function FundingPage({ children, ...screen }: Props) {
  return (
    <Screen {...screen}>
      <PageTabs label={fr.funding.tabsLabel} pages={Object.entries(fr.funding.tabs)} />
      {children}
    </Screen>
  );
}
