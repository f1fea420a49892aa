import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCount, useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { countText } from '../ui/ListBar.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { Part } from './Part.js';

const t = fr.curriculum.move;
type Move = Schema<'VersionMoveView'>;

/** The moves into this version and out of it, with their reasons; one that stands can be taken back. */
export function MoveHistory({ frameworkId }: { frameworkId: string }) {
  const path = `/api/v1/frameworks/${frameworkId}/youth-moves` as '/api/v1/frameworks/{id}/youth-moves';
  const list = useList(path);
  const count = useCount(`${path}/count` as '/api/v1/frameworks/{id}/youth-moves/count');
  const [undoing, setUndoing] = useState<Move | null>(null);
  const columns: readonly Column<Move>[] = [
    { key: 'on', title: t.on, render: ({ movedOn }) => <DayText day={movedOn} /> },
    {
      key: 'way',
      title: t.way,
      render: ({ fromName, toName, session }) => (
        <Stack gap={0} miw={220}>
          <Text size="sm">{t.fromTo(fromName, toName)}</Text>
          {session !== null && (
            <Text size="xs" c="dimmed">
              {t.ofSession(session)}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'youths', title: t.youths, align: 'right', render: ({ youths }) => youths },
    {
      key: 'reason',
      title: t.reason,
      render: ({ reason, movedByName }) => (
        <Stack gap={0}>
          <Text size="sm">{reason}</Text>
          <Text size="xs" c="dimmed">
            {movedByName}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'act',
      title: '',
      render: (move) => {
        if (move.undone) return <StateBadge tone="neutral" label={t.undone} />;
        if (move.undoesId) return <StateBadge tone="neutral" label={t.back} />;
        return (
          <Button variant="subtle" size="compact-sm" onClick={() => setUndoing(move)}>
            {t.undo}
          </Button>
        );
      },
    },
  ];
  return (
    <Part title={t.history} action={count && <Text size="sm">{countText(count, t.noun)}</Text>}>
      <DataTable caption={t.history} list={list} columns={columns} rowId={({ id }) => id} empty={{ hint: t.none }} />
      <SidePanel opened={undoing !== null} onClose={() => setUndoing(null)} title={t.undo}>
        {undoing && <UndoForm move={undoing} onDone={() => setUndoing(null)} />}
      </SidePanel>
    </Part>
  );
}

function UndoForm({ move: { id, fromName, youths }, onDone }: { move: Move; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/youth-moves/{id}/undo',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.undoDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.undo} onCancel={onDone}>
      <Text size="sm">{t.undoHint(youths, fromName)}</Text>
      <Textarea label={t.reason} required autosize minRows={2} data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}
