import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SignatureButtons } from '../../ui/SignatureButtons.js';
import { type Pad, SignaturePad } from '../../ui/SignaturePad.js';
import { ACTION, TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import {
  ABSENT,
  isPartly,
  LATE_CHOICES,
  lateBy,
  type Mark,
  PRESENT,
  type RollCallFace,
  type RollCallSlot,
  turned,
} from './roll-call.js';

const t = fr.classe;
interface Props {
  rollCallId: string;
  face: RollCallFace;
  slots: readonly RollCallSlot[];
  signatures: boolean;
  onClose: () => void;
}

/** A validated sheet changes by a correction with its reason, and takes the youth's signature. */
export function CorrectMark({ rollCallId, face, slots, signatures, onClose }: Props) {
  const [signing, setSigning] = useState(false);
  const maySign = signatures && !face.signed && (face.status === 'present' || face.status === 'late');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={signing ? t.signOf(face.firstName) : t.correctOf(face.firstName)}
      closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
    >
      {signing ? (
        <Sign rollCallId={rollCallId} studentId={face.studentId} onDone={onClose} />
      ) : (
        <Stack>
          {maySign && (
            <Button
              variant="default"
              mih={TOUCH}
              leftSection={<IconSignature size={20} aria-hidden />}
              onClick={() => setSigning(true)}
            >
              {t.sign}
            </Button>
          )}
          {face.signed && <Text c="dimmed">{t.signed}</Text>}
          <Correct rollCallId={rollCallId} face={face} slots={slots} onDone={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

interface CorrectProps extends Omit<Props, 'signatures' | 'onClose'> {
  onDone: () => void;
}

const CHOICES: readonly Mark[] = [PRESENT, ABSENT, ...LATE_CHOICES.map((minutes) => lateBy(minutes))];

function Correct({ rollCallId, face, slots, onDone }: CorrectProps) {
  const [choice, setChoice] = useState<Mark | null>(null);
  const [reason, setReason] = useState('');
  const correct = useCommand('post', '/api/v1/roll-calls/{id}/corrections', { done: t.corrected, onDone });
  const whole = face.missed.length === 0 && face.lateSlot === null;
  const said = (one: Mark): boolean => whole && one.status === face.status && one.lateMinutes === face.lateMinutes;
  const partly = choice !== null && isPartly(choice);
  return (
    <Stack>
      <Group gap="sm">
        {CHOICES.filter((one) => !said(one)).map((one) => {
          const pressed = !partly && choice?.status === one.status && choice.lateMinutes === one.lateMinutes;
          return (
            <Button
              key={`${one.status}${one.lateMinutes}`}
              mih={TOUCH}
              variant={pressed ? 'filled' : 'default'}
              aria-pressed={pressed}
              onClick={() => setChoice(one)}
            >
              {one.status === 'late' ? t.lateBy(one.lateMinutes) : t.states[one.status]}
            </Button>
          );
        })}
      </Group>
      {slots.length > 1 && <SlotChoice choice={choice} slots={slots} onChoose={setChoice} />}
      <TextInput
        label={t.reason}
        description={t.reasonHint}
        required
        autoComplete="off"
        value={reason}
        error={correct.problem?.errors.find(({ field }) => field === 'reason')?.message}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemAlert problem={correct.problem} />
      <Button
        color={ACTION}
        mih={TOUCH_PRIMARY}
        size="lg"
        disabled={!choice}
        loading={correct.running}
        onClick={() =>
          choice &&
          void correct.run({
            params: { path: { id: rollCallId } },
            body: { studentId: face.studentId, ...choice, missed: [...choice.missed], reason },
          })
        }
      >
        {t.saveCorrection}
      </Button>
    </Stack>
  );
}

interface SlotChoiceProps {
  choice: Mark | null;
  slots: readonly RollCallSlot[];
  onChoose: (choice: Mark) => void;
}

/** Late: to which slot; else which slots were missed. */
function SlotChoice({ choice, slots, onChoose }: SlotChoiceProps) {
  const late = choice?.status === 'late';
  const first = slots[0]?.startsAt;
  const choose = (start: string): Mark =>
    late ? { ...choice, lateSlot: start === first ? null : start } : turned(choice ?? PRESENT, start, slots);
  const isChosen = (start: string): boolean =>
    late ? (choice.lateSlot ?? first) === start : (choice?.missed.includes(start) ?? false);
  return (
    <div role="group" aria-label={late ? t.lateFrom : t.slots}>
      <Text size="sm" c="dimmed" mb={4}>
        {late ? t.lateFrom : t.slots}
      </Text>
      <Group gap="sm">
        {slots.map((slot) => (
          <Button
            key={slot.startsAt}
            mih={TOUCH}
            variant={isChosen(slot.startsAt) ? 'filled' : 'default'}
            aria-pressed={isChosen(slot.startsAt)}
            onClick={() => onChoose(choose(slot.startsAt))}
          >
            {t.slot(slot)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function Sign({ rollCallId, studentId, onDone }: { rollCallId: string; studentId: string; onDone: () => void }) {
  const pad = useRef<Pad>(null);
  const [drawn, setDrawn] = useState(false);
  const sign = useCommand('post', '/api/v1/roll-calls/{id}/signatures/{studentId}', { done: t.signatureKept, onDone });
  const send = async (): Promise<void> => {
    const picture = await pad.current?.picture();
    const body = new FormData();
    if (picture) body.append('file', picture, 'signature.png');
    await sign.run({ params: { path: { id: rollCallId, studentId } }, body });
  };
  return (
    <Stack className="touch-sign">
      <SignaturePad ref={pad} onDrawn={setDrawn} />
      <ProblemAlert problem={sign.problem} />
      <SignatureButtons
        pad={pad}
        drawn={drawn}
        running={sign.running}
        clear={t.clearSignature}
        save={t.saveSignature}
        onSave={() => void send()}
      />
    </Stack>
  );
}
