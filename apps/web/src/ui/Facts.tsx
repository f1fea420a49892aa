import { Fragment, type ReactNode } from 'react';
import { fr } from '../texts/fr.js';

/** The facts of a record: label at the left, value at the right; an empty value reads « — ». */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([label, value]) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>{value === null || value === undefined || value === '' ? fr.ui.none : value}</dd>
      </Fragment>
    ))}
  </dl>
);
