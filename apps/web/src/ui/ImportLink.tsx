import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';

/** From a list to the import of its table, for whom it is. */
export function ImportLink({ kind, permission }: { kind: string; permission: string }) {
  const { can } = useSession();
  if (!can(permission)) return null;
  return (
    <Button
      variant="default"
      component={Link}
      to={`/importer/${kind}`}
      leftSection={<IconFileUpload size={16} aria-hidden />}
    >
      {fr.imports.open}
    </Button>
  );
}
