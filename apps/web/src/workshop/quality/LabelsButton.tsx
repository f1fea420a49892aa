import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';

const t = fr.quality.labels;

/** A sheet of labels to cut out and stick. */
export function LabelsButton({ href }: { href: string }) {
  const { can } = useSession();
  if (!can('label.print')) return null;
  return (
    <Button
      variant="default"
      component="a"
      href={href}
      target="_blank"
      aria-label={t.printOf}
      leftSection={<IconQrcode size={16} aria-hidden />}
    >
      {t.print}
    </Button>
  );
}
