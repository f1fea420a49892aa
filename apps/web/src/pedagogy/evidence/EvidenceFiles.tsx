import { ActionIcon, Anchor, Button, FileButton, Group } from '@mantine/core';
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.students.evidence;
type Kind = Schema<'EvidenceFileView'>['kind'];

/** Photos and sheets of measures beside a proof. */
export function EvidenceFiles({ evidence: { id, files, withdrawnAt } }: { evidence: Schema<'EvidenceView'> }) {
  const { can } = useSession();
  const add = useCommand('post', '/api/v1/evidence/{id}/files', { done: t.fileAdded });
  const remove = useCommand('delete', '/api/v1/evidence-files/{id}', { done: t.fileRemoved });
  const send = (kind: Kind) => (file: File | null) => {
    if (!file) return;
    const body = new FormData();
    body.append('kind', kind);
    body.append('file', file);
    void add.run({ params: { path: { id } }, body: body as never });
  };
  const may = can('evidence.confirm');
  return (
    <>
      <Group gap="xs" mt={4}>
        {files.map(({ id: fileId, kind, name, caption }) => (
          <Group key={fileId} gap={2} wrap="nowrap">
            <Anchor href={`/api/v1/evidence-files/${fileId}/content`} size="sm" download={name}>
              {caption ?? `${t.fileKinds[kind]} ${name}`}
            </Anchor>
            {may && (
              <ActionIcon
                variant="subtle"
                aria-label={t.removeFile(name)}
                onClick={() => void remove.run({ params: { path: { id: fileId } } })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {may && !withdrawnAt && (
          <>
            <FileButton onChange={send('photo')} accept="image/jpeg,image/png" capture="environment">
              {(props) => (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconCamera size={16} aria-hidden />}
                  loading={add.running}
                  {...props}
                >
                  {t.addPhoto}
                </Button>
              )}
            </FileButton>
            <FileButton onChange={send('measurement_sheet')} accept="image/jpeg,image/png,application/pdf">
              {(props) => (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconPaperclip size={16} aria-hidden />}
                  {...props}
                >
                  {t.addSheet}
                </Button>
              )}
            </FileButton>
          </>
        )}
      </Group>
      <ProblemAlert problem={add.problem ?? remove.problem} />
    </>
  );
}
