import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { fr } from '../texts/fr.js';
import type { School } from './SettingsPage.js';

const t = fr.school.identity;

/** What invoices still lack about the school; the server says it in words. */
export function Missing({ school: { missing, iban } }: { school: School }) {
  if (missing.length === 0) {
    return (
      <Alert color="green" mb="md" icon={<IconCircleCheck aria-hidden />}>
        {t.complete}
      </Alert>
    );
  }
  return (
    <Alert color="amber" mb="md" icon={<IconAlertTriangle aria-hidden />} title={t.missingTitle}>
      <List size="sm">
        {missing.map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      {!iban && (
        <Anchor component={Link} to="/reglages/banque" size="sm">
          {t.toBank}
        </Anchor>
      )}
    </Alert>
  );
}
