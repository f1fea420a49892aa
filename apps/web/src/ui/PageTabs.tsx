import { Link, useLocation } from 'react-router';
import './page-tabs.css';

interface Props {
  label: string;
  /** address and name of each page */
  pages: readonly (readonly [to: string, name: string])[];
}

/** The pages of one domain beside each other, the one on screen marked. */
export function PageTabs({ label, pages }: Props) {
  const { pathname } = useLocation();
  return (
    <nav className="page-tabs" aria-label={label}>
      {pages.map(([to, name]) => (
        <Link key={to} to={to} aria-current={to === pathname ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
