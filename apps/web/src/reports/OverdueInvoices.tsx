import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { fr } from '../texts/fr.js';
import { Money } from '../ui/format.js';
import { StateBadge } from '../ui/StateBadge.js';
import { type Cockpit, figureOf } from './cockpit.js';

const t = fr.reports.pilotage;

/** The invoices longest overdue. */
export const OverdueInvoices = ({ cockpit }: { cockpit: Cockpit }) => (
  <section className="surface" style={{ padding: 16 }}>
    <Title order={2} size="h4" mb="sm">
      {t.overdueList}
    </Title>
    {cockpit.overdue.length === 0 && <Text size="sm">{t.noOverdue}</Text>}
    <Stack gap="sm" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {cockpit.overdue.map((invoice) => (
        <Box component="li" key={invoice.id}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Anchor component={Link} to={`/factures/${invoice.id}`} size="sm" fw={600}>
              {invoice.number}
            </Anchor>
            <Money cents={invoice.remainingCents} size="sm" fw={600} />
          </Group>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {invoice.customerName}
            </Text>
            <StateBadge
              tone={invoice.disputed ? 'warning' : 'bad'}
              label={invoice.disputed ? t.disputed : t.lateBy(invoice.daysLate)}
            />
          </Group>
        </Box>
      ))}
    </Stack>
    {(figureOf(cockpit, 'overdue')?.count ?? 0) > cockpit.overdue.length && (
      <Anchor component={Link} to="/factures?state=overdue" size="sm" mt="md" display="block">
        {t.allOverdue}
      </Anchor>
    )}
  </section>
);
