import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fr } from '../../texts/fr.js';
import { formatDay, formatDecimalFr, formatHours } from '../../ui/format.js';
import type { BoardOperation } from './board.js';

interface Props {
  operation: BoardOperation;
  /** the next faces tapped go here */
  armed: boolean;
  /** faces are chosen: a tap puts them here */
  ready: boolean;
  onTap: () => void;
}

/** An operation to tap: for whom, what, where, until when, and how much of its time is used. */
export function OperationTile({ operation, armed, ready, onTap }: Props) {
  const {
    title,
    customerName,
    orderTitle,
    machineName,
    machineStopped,
    machineStopReason,
    dueOn,
    late,
    remaining,
    unit,
  } = operation;
  return (
    <UnstyledButton className="operation" aria-pressed={armed} data-ready={ready || undefined} onClick={onTap}>
      <Text fw={650} fz={15} lh={1.25} lineClamp={2}>
        {title}
      </Text>
      <Text size="sm" lh={1.3} truncate>
        {`${customerName ?? fr.atelier.noCustomer} · ${orderTitle}`}
      </Text>
      <Text size="sm" lh={1.3} truncate>
        {dueOn ? fr.atelier.due(formatDay(dueOn).slice(0, 5)) : fr.atelier.noDue}
        {late && <Flag text={fr.atelier.lateOrder} />}
        {machineName && ` · ${machineName}`}
        {remaining !== null && ` · ${fr.quality.partial.left(formatDecimalFr(remaining), unit ?? '')}`}
      </Text>
      {machineStopped && <Flag text={fr.atelier.machineStopped(machineStopReason)} />}
      <Used {...operation} />
    </UnstyledButton>
  );
}

function Used({ spentMinutes, allottedMinutes }: BoardOperation) {
  const over = spentMinutes > allottedMinutes;
  if (allottedMinutes === 0) {
    return (
      <Text size="sm" className="figures">
        {fr.atelier.spentAlone(formatHours(spentMinutes))}
      </Text>
    );
  }
  return (
    <Group gap={8} wrap="nowrap">
      <div className="bar-track" aria-hidden style={{ flex: 1 }}>
        <div
          className="bar-fill"
          data-over={over || undefined}
          style={{ width: `${Math.min(1, spentMinutes / allottedMinutes) * 100}%` }}
        />
      </div>
      <Text size="sm" className="figures">
        {fr.atelier.spentOf(formatHours(spentMinutes), formatHours(allottedMinutes))}
        {over && <Flag text={fr.atelier.over} />}
      </Text>
    </Group>
  );
}

const Flag = ({ text }: { text: string }) => (
  <Text span size="sm" c="red" fw={600} ml={6}>
    <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {text}
  </Text>
);
