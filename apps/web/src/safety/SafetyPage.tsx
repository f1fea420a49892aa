import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
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
  const { pathname } = useLocation();
  return (
    <Screen {...screen}>
      <nav className="safety-tabs" aria-label={fr.safety.tabsLabel}>
        {TABS.filter(([to]) => can(ASKED[to] ?? 'safety.read')).map(([to, label]) => (
          <Link key={to} to={to} aria-current={to === pathname ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </Screen>
  );
}
