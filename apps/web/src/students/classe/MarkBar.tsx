import { Button, Text } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { ABSENT, LATE_CHOICES, lateBy, type Mark, type RollCallSlot, turned } from './roll-call.js';

interface Props {
  firstName: string;
  mark: Mark;
  /** of the half-day; a choice among them is shown when there are several */
  slots: readonly RollCallSlot[];
  onMark: (mark: Mark) => void;
}

/** More about the youth touched last: how late and to which slot, or which slots he missed. */
export const MarkBar = ({ firstName, mark, ...props }: Props) => (
  <>
    <Text fw={600}>{(mark.status === 'late' ? fr.classe.delayOf : fr.classe.absenceOf)(firstName)}</Text>
    {mark.status === 'late' ? <Delay mark={mark} {...props} /> : <Missed mark={mark} {...props} />}
  </>
);

type ChoiceProps = Omit<Props, 'firstName'>;

function Delay({ mark, slots, onMark }: ChoiceProps) {
  const first = slots[0]?.startsAt;
  return (
    <>
      {LATE_CHOICES.map((minutes) => (
        <Choice
          key={minutes}
          label={fr.classe.minutes(minutes)}
          pressed={mark.lateMinutes === minutes}
          onTap={() => onMark(lateBy(minutes, mark.lateSlot))}
        />
      ))}
      {slots.length > 1 && (
        <>
          <Text c="dimmed">{fr.classe.lateFrom}</Text>
          {slots.map(({ startsAt }) => (
            <Choice
              key={startsAt}
              label={startsAt}
              pressed={(mark.lateSlot ?? first) === startsAt}
              onTap={() => onMark(lateBy(mark.lateMinutes, startsAt === first ? null : startsAt))}
            />
          ))}
        </>
      )}
    </>
  );
}

const Missed = ({ mark, slots, onMark }: ChoiceProps) => (
  <>
    <Choice label={fr.classe.wholeHalfDay} pressed={mark.status === 'absent'} onTap={() => onMark(ABSENT)} />
    {slots.map((slot) => (
      <Choice
        key={slot.startsAt}
        label={fr.classe.slot(slot)}
        pressed={mark.missed.includes(slot.startsAt)}
        onTap={() => onMark(turned(mark, slot.startsAt, slots))}
      />
    ))}
  </>
);

const Choice = ({ label, pressed, onTap }: { label: string; pressed: boolean; onTap: () => void }) => (
  <Button mih={TOUCH} miw={TOUCH} variant={pressed ? 'filled' : 'default'} aria-pressed={pressed} onClick={onTap}>
    {label}
  </Button>
);
