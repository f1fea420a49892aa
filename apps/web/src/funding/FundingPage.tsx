import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { fr } from '../texts/fr.js';
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
  const { pathname } = useLocation();
  return (
    <Screen {...screen}>
      <nav className="funding-tabs" aria-label={fr.funding.tabsLabel}>
        {Object.entries(fr.funding.tabs).map(([to, label]) => (
          <Link key={to} to={to} aria-current={to === pathname ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </Screen>
  );
}
