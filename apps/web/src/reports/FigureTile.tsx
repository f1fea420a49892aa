import { Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { Link, type To } from 'react-router';
import './pilotage.css';

interface Props {
  label: string;
  figure: string;
  hint: string;
  /** the list behind the figure */
  to: To;
  /** something to do about it: a sign and red figures */
  alarm?: boolean;
}

/** One figure of the day; the whole tile opens the list behind it. */
export const FigureTile = ({ label, figure, hint, to, alarm = false }: Props) => (
  <Link to={to} className="surface figure-tile" data-alarm={alarm || undefined}>
    <Text size="sm" fw={600} component="span">
      {alarm && <IconAlertTriangle size={14} aria-hidden />} {label}
    </Text>
    <span className="figures figure">{figure}</span>
    <Text size="xs" c="dimmed" component="span">
      {hint}
    </Text>
    <IconArrowRight size={16} aria-hidden className="figure-arrow" />
  </Link>
);
