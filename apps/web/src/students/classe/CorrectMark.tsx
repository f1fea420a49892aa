import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SignatureButtons } from '../../ui/SignatureButtons.js';
import { type Pad, SignaturePad } from '../../ui/SignaturePad.js';
import { ACTION, TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import { LATE_CHOICES, type RollCallFace } from './roll-call.js';

const t = fr.classe;
type Choice = { status: 'present' | 'absent' | 'late'; lateMinutes: number };

interface Props {
  rollCallId: string;
  face: RollCallFace;
  signatures: boolean;
  onClose: () => void;
}

/** A validated sheet changes by a correction with its reason, and takes the youth's signature. */
export function CorrectMark({ rollCallId, face, signatures, onClose }: Props) {
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
          <Correct rollCallId={rollCallId} face={face} onDone={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

function Correct({ rollCallId, face, onDone }: { rollCallId: string; face: RollCallFace; onDone: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const correct = useCommand('post', '/api/v1/roll-calls/{id}/corrections', { done: t.corrected, onDone });
  const choices: Choice[] = [
    { status: 'present', lateMinutes: 0 },
    { status: 'absent', lateMinutes: 0 },
    ...LATE_CHOICES.map((lateMinutes): Choice => ({ status: 'late', lateMinutes })),
  ];
  const same = (one: Choice): boolean => one.status === face.status && one.lateMinutes === face.lateMinutes;
  return (
    <Stack>
      <Group gap="sm">
        {choices
          .filter((one) => !same(one))
          .map((one) => {
            const pressed = choice?.status === one.status && choice.lateMinutes === one.lateMinutes;
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
            body: { studentId: face.studentId, ...choice, reason },
          })
        }
      >
        {t.saveCorrection}
      </Button>
    </Stack>
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
