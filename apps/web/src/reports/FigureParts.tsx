import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { fr } from '../texts/fr.js';
import { formatCents, formatCount, formatHours } from '../ui/format.js';
import type { Cockpit, CockpitFigure } from './cockpit.js';

const t = fr.reports.pilotage;
const PARTS = Object.keys(t.parts) as CockpitFigure['part'][];

/** Every figure of the school by what it is about; each line opens the list that it counts. */
export const FigureParts = ({ cockpit }: { cockpit: Cockpit }) => (
  <section className="figure-parts" aria-label={t.figures}>
    {PARTS.map((part) => (
      <Part key={part} part={part} figures={cockpit.figures.filter((one) => one.part === part)} />
    ))}
  </section>
);

const Part = ({ part, figures }: { part: CockpitFigure['part']; figures: CockpitFigure[] }) =>
  figures.length > 0 && (
    <section className="surface figure-part" data-part={part} aria-labelledby={`part-${part}`}>
      <Title order={2} size="h5" id={`part-${part}`} px={16} pt={12} pb={4}>
        {t.parts[part]}
      </Title>
      <ul>
        {figures.map((figure) => (
          <li key={figure.code}>
            <FigureLine figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );

const FigureLine = ({ figure }: { figure: CockpitFigure }) => (
  <Link to={useHere(figure.to)} className="figure-line" data-alarm={figure.alarm || undefined}>
    <span>
      {figure.alarm && <IconAlertTriangle size={14} aria-hidden />} {t.figureNames[figure.code]}
      {figure.cents !== null && (
        <Text size="xs" c="dimmed" component="span" className="figures">
          {` (${formatCount(figure.count)})`}
        </Text>
      )}
    </span>
    <span className="figures figure-value">{valueOf(figure)}</span>
    <IconArrowRight size={14} aria-hidden className="figure-go" />
  </Link>
);

const valueOf = ({ count, cents, minutes }: CockpitFigure): string =>
  cents !== null ? formatCents(cents) : minutes !== null ? formatHours(minutes) : formatCount(count);

/** A list on this very page keeps what the page shows beside it. */
function useHere(to: string): string {
  const { pathname, search } = useLocation();
  const asked = new URL(to, 'http://here');
  if (asked.pathname !== pathname) return to;
  const params = new URLSearchParams(search);
  for (const [name, value] of asked.searchParams) params.set(name, value);
  return `${pathname}?${params}`;
}
