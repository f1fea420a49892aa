import { Anchor, Button, FileButton, Group } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.studentFile.placements;
type Paper = 'agreement' | 'attestation';
const PATHS = {
  agreement: '/api/v1/placements/{id}/agreement-file',
  attestation: '/api/v1/placements/{id}/attestation-file',
} as const;

/** The scans of the agreement and of the attestation: joined, opened, taken again. */
export function PlacementFiles({ placement }: { placement: Schema<'PlacementView'> }) {
  return (
    <Group gap="xs" mt={4}>
      <One placement={placement} paper="agreement" there={placement.hasAgreement} />
      <One placement={placement} paper="attestation" there={placement.hasAttestation} />
    </Group>
  );
}

function One({ placement, paper, there }: { placement: Schema<'PlacementView'>; paper: Paper; there: boolean }) {
  const { can } = useSession();
  const attach = useCommand('post', PATHS[paper], { done: t.attached });
  const send = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void attach.run({ params: { path: { id: placement.id } }, body: body as never });
  };
  const may = can('placement.edit') && placement.cancelledOn === null;
  const word = there ? t.replace[paper] : t.attach[paper];
  return (
    <>
      {there && can('placement_file.read') && (
        <Anchor href={PATHS[paper].replace('{id}', placement.id)} download size="sm" underline="always">
          {t.papers[paper]}
        </Anchor>
      )}
      {may && (
        <FileButton onChange={send} accept=".pdf,.jpg,.jpeg,.png">
          {(props) => (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={attach.running}
              aria-label={`${word} – ${placement.hostName}`}
              {...props}
            >
              {word}
            </Button>
          )}
        </FileButton>
      )}
      <ProblemAlert problem={attach.problem} others={attach.problem?.errors.map((one) => one.message)} />
    </>
  );
}
