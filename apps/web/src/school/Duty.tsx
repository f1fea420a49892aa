import { Button, Group, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../app/command.js';
import { emptied } from '../app/emptied.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { DayText, formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.school.year;
export type Duty = Schema<'DutyView'>;
const RULES = Object.entries(t.rules).map(([value, label]) => ({ value, label }));

/** Any leap year: only its months and days are shown. */
export const whenOf = ({ monthDay, afterDays }: Duty): string =>
  monthDay === null ? t.after(afterDays ?? 0) : t.onDay(formatDay(`2028-${monthDay}`).slice(0, 5));

export function OpenedDuty({ duty }: { duty: Duty }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'edit' | 'done' | null>(null);
  const accept = useCommand('post', '/api/v1/yearly-duties/{id}/accept', { done: t.accepted });
  const putAside = useCommand('post', '/api/v1/yearly-duties/{id}/put-aside', { done: t.asideDone });
  const init = { params: { path: { id: duty.id } } };
  const back = (): void => setDoing(null);
  const { state, nextOn } = duty;
  if (doing === 'edit') return <EditDuty duty={duty} onDone={back} />;
  return (
    <Stack>
      <Facts
        facts={[
          [t.when, whenOf(duty)],
          [t.lead, t.leadOf(duty.leadDays)],
          [t.next, nextOn === null ? t.noReturn : <DayText key="next" day={nextOn} />],
          [t.source, duty.source ?? t.noSource],
          [t.state, t.states[state]],
        ]}
      />
      {doing === 'done' && nextOn !== null ? (
        <MarkDone id={duty.id} dueOn={nextOn} onDone={back} />
      ) : (
        can('duty.edit') && (
          <Group gap="xs">
            {state !== 'active' && (
              <Button loading={accept.running} onClick={() => void accept.run(init)}>
                {t.accept}
              </Button>
            )}
            {state === 'active' && nextOn !== null && (
              <Button onClick={() => setDoing('done')}>{t.markDone(formatDay(nextOn))}</Button>
            )}
            <Button variant="default" onClick={() => setDoing('edit')}>
              {t.edit}
            </Button>
            {state !== 'off' && (
              <Button variant="default" loading={putAside.running} onClick={() => void putAside.run(init)}>
                {t.putAside}
              </Button>
            )}
          </Group>
        )
      )}
      <ProblemAlert problem={accept.problem ?? putAside.problem} />
      {duty.dones.length > 0 && (
        <Title order={3} size="h4">
          {t.dones}
        </Title>
      )}
      {duty.dones.map((done) => (
        <Done key={done.id} done={done} />
      ))}
    </Stack>
  );
}

function Done({ done }: { done: Duty['dones'][number] }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const said = t.doneOf(formatDay(done.dueOn), formatDay(done.doneOn), done.doneByName);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" td={done.withdrawnOn ? 'line-through' : undefined}>
          {[said, done.note].filter(Boolean).join(', ')}
        </Text>
        {can('duty.edit') && !done.withdrawnOn && !asking && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t.takeBack}
          </Button>
        )}
      </Group>
      {done.withdrawnOn && (
        <Text size="xs" c="dimmed">
          {t.takenBack(formatDay(done.withdrawnOn), done.withdrawnReason ?? '')}
        </Text>
      )}
      {asking && <TakeBack id={done.id} onDone={() => setAsking(false)} />}
    </div>
  );
}

function TakeBack({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/duty-dones/{id}/take-back',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.takeBack} onCancel={onDone} main={false}>
      <TextInput label={t.reason} required maxLength={300} {...form.field('reason')} />
    </FormPanel>
  );
}

function MarkDone({ id, dueOn, onDone }: { id: string; dueOn: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/yearly-duties/{id}/done',
    initialValues: { doneOn: today as string, note: '' },
    request: (values) => ({ params: { path: { id } }, body: { ...emptied(values, 'doneOn'), dueOn } }),
    done: t.doneNow,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.done} onCancel={onDone}>
      <DayInput label={t.doneOn} required maxDate={today} {...form.field('doneOn')} />
      <TextInput label={t.note} maxLength={300} {...form.field('note')} />
    </FormPanel>
  );
}

type Values = ReturnType<typeof valuesOf>;
const valuesOf = (duty: Duty | null) => ({
  title: duty?.title ?? '',
  rule: duty?.rule ?? ('day' as Duty['rule']),
  monthDay: duty?.monthDay ?? '',
  afterDays: (duty?.afterDays ?? 8) as number,
  leadDays: (duty?.leadDays ?? 30) as number,
});
const bodyOf = ({ rule, monthDay, afterDays, ...values }: Values) => ({
  ...values,
  rule,
  ...(rule === 'day' ? { monthDay } : { afterDays }),
});

export function AddDuty({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/yearly-duties',
    initialValues: valuesOf(null),
    request: (values) => ({ body: bodyOf(values) }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields of={form} />
    </FormPanel>
  );
}

function EditDuty({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/yearly-duties/{id}',
    initialValues: valuesOf(duty),
    request: (values) => ({ params: { path: { id: duty.id } }, body: bodyOf(values) }),
    done: t.edited,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields of={form} />
    </FormPanel>
  );
}

function Fields({ of: form }: { of: CommandFormOf<Values> }) {
  const { rule } = form.form.values;
  return (
    <>
      <TextInput label={t.name} required maxLength={160} {...form.field('title')} />
      <Select label={t.rule} data={RULES} allowDeselect={false} {...form.field('rule')} />
      {rule === 'day' ? (
        <TextInput label={t.monthDay} required maxLength={5} placeholder="06-30" {...form.field('monthDay')} />
      ) : (
        <NumberInput label={t.afterDays} required min={0} max={366} allowDecimal={false} {...form.field('afterDays')} />
      )}
      <NumberInput label={t.lead} required min={0} max={180} allowDecimal={false} {...form.field('leadDays')} />
    </>
  );
}
