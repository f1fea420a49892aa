import './tablet.css';
import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { fr } from '../../texts/fr.js';

interface Props {
  title: string;
  /** the row at the top: views, group, half-day */
  bar: ReactNode;
  /** a `tablet-body` and a `tablet-foot` */
  children: ReactNode;
}

/** A screen worked with by taps: from the width of a tablet on, the page itself does not scroll. */
export function TabletScreen({ title, bar, children }: Props) {
  useEffect(() => {
    document.title = `${title} – ${fr.app.name}`;
  }, [title]);
  return (
    <div className="tablet">
      <header className="tap-row">
        <VisuallyHidden component="h1">{title}</VisuallyHidden>
        {bar}
      </header>
      {children}
    </div>
  );
}
