import { Anchor, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { fr } from '../texts/fr.js';
import '../workshop/planning/planning.css';
import { OrderCard } from '../workshop/planning/OrderCard.js';
import { useRisks } from './cockpit.js';

const t = fr.planning.risks;
const FIRST = 6;

/** The orders that are late or will be, as the load stands, each with why; `whole`: every one that is at risk, the list of the figure. */
export function RiskyOrders({ whole = false }: { whole?: boolean }) {
  const all = useRisks();
  if (!all) return null;
  const cards = whole ? all.filter(({ risk }) => risk === 'at_risk') : all;
  const shown = whole ? cards : cards.slice(0, FIRST);
  const rest = cards.length - shown.length;
  return (
    <section className="surface" style={{ padding: 16, marginBottom: 16 }} aria-label={t.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {whole ? t.atRisk : t.title}
        </Title>
        <Anchor component={Link} to="/planning" size="sm">
          {t.all}
        </Anchor>
      </Group>
      {cards.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs">
          {shown.map((card) => (
            <article key={card.id} className="planning-card">
              <OrderCard card={card} />
            </article>
          ))}
        </SimpleGrid>
      )}
      {rest > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t.more(rest)}
        </Text>
      )}
    </section>
  );
}
