import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { formatDay } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { type Pad, SignaturePad } from '../../ui/SignaturePad.js';
import { ACTION, TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import { useStaffOptions } from '../HazardSelect.js';
import { VoidLine } from '../VoidLine.js';
import type { Training } from './trained.js';

const t = fr.safety.trainings;
const high = { input: { minHeight: TOUCH } };

interface Props {
  student: Schema<'StudentView'>;
  familyId: string;
  /** those of the group who have not signed */
  lacking: readonly string[];
  past: readonly Training[];
  onDone: () => void;
}

/** The youth signs on the tablet, or the sheet was signed on paper, then for the whole group at once. */
export function SignTraining({ past, ...rest }: Props) {
  const { can } = useSession();
  const [how, setHow] = useState<'drawn' | 'paper'>('drawn');
  return (
    <Stack>
      {can('training.sign') && (
        <>
          <Group gap="sm" role="group" aria-label={t.how}>
            {(['drawn', 'paper'] as const).map((each) => (
              <Button
                key={each}
                mih={TOUCH}
                variant={each === how ? 'filled' : 'default'}
                aria-pressed={each === how}
                onClick={() => setHow(each)}
              >
                {t[each]}
              </Button>
            ))}
          </Group>
          <Sign how={how} {...rest} />
        </>
      )}
      {past.length > 0 && (
        <Stack gap="sm">
          <Title order={3} size="h5">
            {t.history}
          </Title>
          {past.map((training) => (
            <Past key={training.id} training={training} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** The picture as base64, as the API wants it. */
async function base64(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function Sign({ how, student, familyId, lacking, onDone }: Omit<Props, 'past'> & { how: 'drawn' | 'paper' }) {
  const today = useToday();
  const staff = useStaffOptions();
  const pad = useRef<Pad>(null);
  const [drawn, setDrawn] = useState(false);
  const [trainedOn, setTrainedOn] = useState<string | null>(today);
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const [trainerId, setTrainerId] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const byHand = useCommand('post', '/api/v1/safety-trainings/drawn', { done: t.saved, onDone });
  const onPaper = useCommand('post', '/api/v1/safety-trainings/paper', { done: t.saved, onDone });
  const command = how === 'drawn' ? byHand : onPaper;
  const wrong = (field: string): string | undefined =>
    command.problem?.errors.find((error) => error.field === field)?.message;
  const save = async (): Promise<void> => {
    const facts = { familyId, trainedOn: trainedOn ?? '', validUntil, trainerId };
    if (how === 'paper') {
      await onPaper.run({ body: { ...facts, studentIds: whole ? [...lacking] : [student.id] } });
      return;
    }
    const picture = await pad.current?.picture();
    if (picture) await byHand.run({ body: { ...facts, studentId: student.id, signature: await base64(picture) } });
  };
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <DayInput
          label={t.trainedOn}
          description={t.trainedOnHint}
          required
          maxDate={today}
          styles={high}
          value={trainedOn}
          error={wrong('trainedOn')}
          onChange={setTrainedOn}
        />
        <DayInput
          label={fr.safety.until}
          description={fr.safety.untilHint}
          styles={high}
          value={validUntil}
          error={wrong('validUntil')}
          onChange={setValidUntil}
        />
      </Group>
      <Select
        label={t.trainer}
        description={t.trainerHint}
        data={staff}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
        styles={high}
        value={trainerId}
        error={wrong('trainerId')}
        onChange={setTrainerId}
      />
      {how === 'drawn' ? (
        <div>
          <Text fw={500} mb={4}>
            {t.signHere}
          </Text>
          <SignaturePad ref={pad} onDrawn={setDrawn} />
          <Button variant="default" mih={TOUCH} mt="xs" disabled={!drawn} onClick={() => pad.current?.clear()}>
            {t.clear}
          </Button>
        </div>
      ) : (
        lacking.length > 1 && (
          <Checkbox
            label={t.whole(lacking.length)}
            checked={whole}
            onChange={(event) => setWhole(event.currentTarget.checked)}
          />
        )
      )}
      <ProblemAlert problem={command.problem} />
      <Button
        color={ACTION}
        mih={TOUCH_PRIMARY}
        size="lg"
        disabled={how === 'drawn' && !drawn}
        loading={command.running}
        onClick={() => void save()}
      >
        {how === 'drawn' ? t.save : t.savePaper}
      </Button>
    </Stack>
  );
}

function Past({ training }: { training: Training }) {
  const { can } = useSession();
  const { id, trainedOn, validUntil, trainerName, signatureKind, voidReason } = training;
  return (
    <Stack gap={4} align="flex-start">
      <Text>
        {`${t.signed(formatDay(trainedOn))} ${t.by(trainerName, t.kinds[signatureKind] ?? signatureKind)}`}
        {` (${validUntil ? formatDay(validUntil) : fr.safety.noEnd})`}
      </Text>
      {signatureKind === 'drawn' && (
        <Button component="a" variant="default" size="xs" href={`/api/v1/safety-trainings/${id}/signature`}>
          {t.signature}
        </Button>
      )}
      {voidReason ? (
        <Text size="sm" c="dimmed">
          {fr.safety.voidedFor(voidReason)}
        </Text>
      ) : (
        can('training.sign') && <VoidLine path="/api/v1/safety-trainings/{id}/void" id={id} hint={t.voidHint} />
      )}
    </Stack>
  );
}
