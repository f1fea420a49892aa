import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import type { CivilDate } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { TOUCH } from '../ui/theme.js';

const t = fr.safety.visit;

/** The inspector is at the door: one click prints a page for every youth of the group, or of the school, and hands the file over. */
export function InspectorVisit({ groupId, day }: { groupId?: string; day?: CivilDate }) {
  const { can } = useSession();
  const [jobId, setJobId] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const [opened, setOpened] = useState(false);
  const pack = useCommand('post', '/api/v1/inspection-packs', { onDone: ({ id }) => setJobId(id) });
  if (!can('inspection_pack.request')) return null;
  const address = `/api/v1/inspection-packs/${jobId ?? ''}/pdf`;
  const start = (): void => {
    setJobId(null);
    setReady(false);
    setOpened(true);
    void pack.run({ body: { ...(groupId ? { groupId } : {}), ...(day ? { day } : {}) } });
  };
  const handOver = (): void => {
    setReady(true);
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    link.click();
  };
  return (
    <>
      <Button
        variant="default"
        mih={TOUCH}
        leftSection={<IconFileCertificate size={20} aria-hidden />}
        loading={pack.running}
        onClick={start}
      >
        {t.button}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.title}
        closeButtonProps={{ 'aria-label': fr.ui.close }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.hint}</Text>
          <ProblemAlert problem={pack.problem} />
          {jobId && <JobProgress id={jobId} compact onDone={handOver} />}
          <Text size="sm" role="status">
            {ready ? t.ready : pack.problem ? '' : t.working}
          </Text>
          {ready && (
            <Button
              component="a"
              href={address}
              download
              mih={TOUCH}
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t.download}
            </Button>
          )}
        </Stack>
      </Modal>
    </>
  );
}
