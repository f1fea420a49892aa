import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.quality.labels;

/** A sheet of labels to cut out and stick: of an order, of a machine, or of all machines. */
export function LabelsButton({ of, href }: { of: { orderId?: string; machineId?: string }; href: string }) {
  const { can } = useSession();
  const draw = useCommand('post', '/api/v1/labels', { onDone: () => location.assign(href) });
  if (!can('label.print')) return null;
  return (
    <>
      <Button
        variant="default"
        loading={draw.running}
        onClick={() => void draw.run({ body: of })}
        aria-label={t.printOf}
        leftSection={<IconQrcode size={16} aria-hidden />}
      >
        {t.print}
      </Button>
      <ProblemAlert problem={draw.problem} />
    </>
  );
}
