import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { changeTimes } from './board.js';
import { OperationActions, twoLines } from './OperationActions.js';
import type { HoursBoard } from './useHours.js';

const small = { mih: TOUCH, px: 10, variant: 'default' } as const;

/** What can be done now with the faces chosen or the operation chosen; always there, so that nothing jumps. */
export function ActionStrip({ hours }: { hours: HoursBoard }) {
  const {
    board,
    selected,
    armed,
    from,
    waiting,
    setFrom,
    selectAll,
    placeWaiting,
    clear,
    takeOff,
    mark,
    closeOperation,
  } = hours;
  const operation = board.operations.find(({ id }) => id === armed);
  if (selected.length > 0) {
    const absent = board.faces.filter(({ id }) => selected.includes(id)).every(({ presence }) => presence === 'absent');
    return (
      <div className="tap-row strip">
        <Text fw={600}>{fr.atelier.selected(selected.length)}</Text>
        <Button {...small} onClick={() => mark(absent ? 'present' : 'absent')}>
          {absent ? fr.atelier.markPresent : fr.atelier.markAbsent}
        </Button>
        <Button {...small} onClick={takeOff}>
          {fr.atelier.takeOff}
        </Button>
        <Button {...small} miw={TOUCH} onClick={clear} aria-label={fr.atelier.clearSelection}>
          <IconX size={20} aria-hidden />
        </Button>
        <div className="tap-row" role="group" aria-label={fr.atelier.fromTimesLong}>
          <Text size="sm" aria-hidden>
            {fr.atelier.fromTimes}
          </Text>
          {[board.slot.from, ...changeTimes(board.slot)].map((time) => (
            <Button
              key={time}
              {...small}
              miw={TOUCH}
              px={4}
              variant={time === from ? 'filled' : 'default'}
              aria-pressed={time === from}
              onClick={() => setFrom(time)}
            >
              {time}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (operation) {
    return (
      <div className="tap-row strip">
        {waiting.length > 0 ? (
          <VisuallyHidden>{fr.atelier.armed(operation.title)}</VisuallyHidden>
        ) : (
          <Text fw={600} fz="sm" flex="1 1 120px" lh={1.2} lineClamp={3}>
            {fr.atelier.armed(operation.title)}
          </Text>
        )}
        {waiting.length > 0 && (
          <Button mih={TOUCH} onClick={placeWaiting}>
            {fr.atelier.placeHere(waiting.length)}
          </Button>
        )}
        <Button {...twoLines} onClick={() => closeOperation(operation.id, operation.title)}>
          {fr.atelier.closeOperation(0)}
        </Button>
        <OperationActions operation={operation} youths={board.faces} />
        <Button {...small} miw={TOUCH} onClick={clear} aria-label={fr.atelier.stop}>
          <IconX size={20} aria-hidden />
        </Button>
      </div>
    );
  }
  return (
    <div className="tap-row strip">
      <Text c="dimmed" flex={1}>
        {waiting.length > 0 ? fr.atelier.hint : fr.atelier.touchToCorrect}
      </Text>
      {waiting.length > 0 && (
        <Button mih={TOUCH} variant="default" onClick={selectAll}>
          {fr.atelier.selectAll}
        </Button>
      )}
    </div>
  );
}
