import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { markOf, markText } from './mark-text.js';
import { SheetTable, type Typed } from './SheetTable.js';

const t = fr.marks;
type Sheet = Schema<'ClassTestSheetView'>;
type Row = Schema<'SheetRowView'>;

/** One test: the sheet of the group, written in one go. */
export function SheetScreen() {
  const { id = '' } = useParams();
  const { data, error } = api.useQuery('get', '/api/v1/class-tests/{id}', { params: { path: { id } } });
  const [cancelling, setCancelling] = useState(false);
  const { can } = useSession();
  const title = data?.test.title ?? t.sheet;
  const actions = data && can('mark.write') && !data.test.cancelledOn && (
    <Button variant="default" onClick={() => setCancelling(true)}>
      {t.cancel}
    </Button>
  );
  return (
    <Screen title={title} hint={t.sheetHint} path={[{ label: t.title, to: '/notes' }]} actions={actions}>
      {error ? <ProblemAlert problem={problemOf(error)} /> : !data ? <Waiting /> : null}
      {data && (
        <Stack>
          <TestFacts sheet={data} />
          <Marks key={id} sheet={data} />
        </Stack>
      )}
      <SidePanel opened={cancelling} onClose={() => setCancelling(false)} title={t.cancel}>
        <Cancel id={id} onDone={() => setCancelling(false)} />
      </SidePanel>
    </Screen>
  );
}

const TestFacts = ({ sheet: { test } }: { sheet: Sheet }) => (
  <>
    {test.cancelledOn && (
      <Alert color="gray">{t.cancelledBecause(formatDay(test.cancelledOn), test.cancelReason ?? '')}</Alert>
    )}
    <Facts
      facts={[
        [t.group, test.groupName],
        [t.subject, `${test.subjectName} · ${t.kinds[test.kind]}`],
        [t.heldOn, <DayText key="day" day={test.heldOn} />],
        [t.coefficient, markText(test.coefficient)],
        ...(test.orderNumber ? ([[t.order, `${test.orderNumber} ${test.orderTitle}`]] as const) : []),
        ...(test.competence ? ([[t.competence, test.competence]] as const) : []),
        [
          t.average,
          `${test.tally.average === null ? fr.ui.none : markText(test.tally.average)} ${t.away(test.tally.absent, test.tally.excused)}`,
        ],
      ]}
    />
  </>
);

const typedOf = ({ status, value, level }: Row): Typed => ({
  status: status ?? 'marked',
  text: value === null ? '' : markText(value),
  level: level === null ? '' : String(level),
});

/** What differs from what stands, as the API wants it; rows left empty are left out. */
function given(rows: readonly Row[], typed: Readonly<Record<string, Typed>>) {
  return rows.flatMap((row) => {
    const now = typed[row.studentId];
    if (!now) return [];
    const value = now.status === 'marked' ? markOf(now.text) : null;
    const level = now.status === 'marked' && now.level !== '' ? Number(now.level) : null;
    if (now.status === 'marked' && value === null && row.status === null) return [];
    if (now.status === row.status && value === row.value && level === row.level) return [];
    return [{ studentId: row.studentId, status: now.status, value, level }];
  });
}

function Marks({ sheet }: { sheet: Sheet }) {
  const { can } = useSession();
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const [reason, setReason] = useState('');
  const write = useCommand('post', '/api/v1/class-tests/{id}/marks', {
    done: t.saved,
    onDone: () => {
      setTyped({});
      setReason('');
    },
  });
  const marks = given(sheet.rows, typed);
  const corrects = marks.some(({ studentId }) => sheet.rows.some((row) => row.studentId === studentId && row.status));
  const open = sheet.open && can('mark.write');
  const errorAt = (studentId: string, field: string): string | undefined =>
    write.problem?.errors.find(
      (one) => one.field === `marks.${marks.findIndex((mark) => mark.studentId === studentId)}.${field}`,
    )?.message;
  return (
    <Stack>
      {!sheet.open && !sheet.test.cancelledOn && <Text c="dimmed">{t.notHeld}</Text>}
      <SheetTable
        sheet={sheet}
        open={open}
        typed={(row) => typed[row.studentId] ?? typedOf(row)}
        errorAt={errorAt}
        onType={(row, change) =>
          setTyped((now) => ({ ...now, [row.studentId]: { ...(now[row.studentId] ?? typedOf(row)), ...change } }))
        }
      />
      {open && (
        <Group align="flex-end" justify="flex-end">
          {corrects && (
            <TextInput
              label={t.reason}
              description={t.reasonHint}
              required
              flex={1}
              value={reason}
              error={write.problem?.errors.find(({ field }) => field === 'reason')?.message}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <ActionButton
            disabled={marks.length === 0}
            loading={write.running}
            onClick={() =>
              void write.run({ params: { path: { id: sheet.test.id } }, body: { marks, reason: reason || null } })
            }
          >
            {t.save}
          </ActionButton>
        </Group>
      )}
      <ProblemAlert problem={write.problem} />
    </Stack>
  );
}

function Cancel({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/class-tests/{id}/cancel',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.cancelDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.cancel} onCancel={onDone}>
      <TextInput label={t.cancelReason} required maxLength={300} {...form.field('reason')} />
    </FormPanel>
  );
}
