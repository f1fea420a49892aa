import './plans.css';
import { ActionIcon, Alert, Button, Group, Modal, Text } from '@mantine/core';
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { Waiting } from '../../app/pages.js';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.plans;
export type Shown = Schema<'PlanRevisionView'> & { name: string };

export const fileOf = (id: string): string => `/api/v1/plans/${id}/file`;
/** At first the whole picture; then percent of the width of the window. */
const WHOLE = { maxWidth: '100%', maxHeight: '100%', width: 'auto' };
const ZOOMS = [100, 150, 200, 300, 400] as const;

/** A plan over the whole screen: a PDF by the browser’s own viewer, a picture to be enlarged, a drawing as a file. */
export function PlanViewer({ plan, onClose }: { plan: Shown | null; onClose: () => void }) {
  return (
    <Modal
      opened={plan !== null}
      onClose={onClose}
      fullScreen
      title={plan && `${plan.name} – ${t.index(plan.revision)}`}
      closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
    >
      {plan?.kind === 'pdf' && <Pdf plan={plan} />}
      {plan?.kind === 'picture' && <Picture plan={plan} />}
      {plan && plan.kind !== 'pdf' && plan.kind !== 'picture' && <Kept plan={plan} text={t.keptAsFile} />}
    </Modal>
  );
}

export const Download = ({ plan }: { plan: Shown }) => (
  <Button
    component="a"
    href={fileOf(plan.id)}
    download={plan.fileName}
    variant="default"
    mih={TOUCH}
    leftSection={<IconDownload size={18} aria-hidden />}
  >
    {t.download}
  </Button>
);

const Kept = ({ plan, text }: { plan: Shown; text: string }) => (
  <Alert color="ink">
    <Text mb="sm">{text}</Text>
    <Download plan={plan} />
  </Alert>
);

/** From bytes that were fetched: the address of the file itself is always a download. */
function Pdf({ plan }: { plan: Shown }) {
  const { data, error } = useQuery({
    queryKey: ['plan', plan.id],
    queryFn: async ({ signal }) => {
      const response = await fetch(fileOf(plan.id), { signal });
      if (!response.ok) throw new Error(String(response.status));
      return response.blob();
    },
    staleTime: Infinity,
  });
  if (error || navigator.pdfViewerEnabled === false) return <Kept plan={plan} text={t.notShown} />;
  return data ? <Frame bytes={data} title={plan.name} /> : <Waiting />;
}

/** The address of the bytes lives as long as the frame. */
function Frame({ bytes, title }: { bytes: Blob; title: string }) {
  const [address] = useState(() => URL.createObjectURL(bytes));
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <iframe className="plan-view" src={address} title={title} />;
}

function Picture({ plan }: { plan: Shown }) {
  const [zoom, setZoom] = useState(0);
  const to = (step: number): void => setZoom(Math.min(ZOOMS.length - 1, Math.max(0, zoom + step)));
  return (
    <>
      <Group gap="sm" mb="xs">
        <ActionIcon variant="default" size={TOUCH} aria-label={t.zoomOut} disabled={zoom === 0} onClick={() => to(-1)}>
          <IconZoomOut size={22} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={TOUCH}
          aria-label={t.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => to(1)}
        >
          <IconZoomIn size={22} aria-hidden />
        </ActionIcon>
        <Download plan={plan} />
      </Group>
      <div className="plan-picture" tabIndex={0} role="region" aria-label={plan.name}>
        <img src={fileOf(plan.id)} alt={plan.name} style={zoom === 0 ? WHOLE : { width: `${ZOOMS[zoom]}%` }} />
      </div>
    </>
  );
}
