import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { Anchor, Grid, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { http } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { HoursText, Money } from '../../ui/format.js';
import { countable, type Price, type TypedEstimate } from './typed-estimate.js';

const t = fr.estimates;
const PAUSE_MS = 300;

/** What the server makes of what is typed; the last known while it counts. */
export function usePrice(typed: TypedEstimate): Price | undefined {
  const [asked] = useDebouncedValue(JSON.stringify(countable(typed)), PAUSE_MS);
  return useQuery({
    queryKey: ['estimate-price', asked],
    queryFn: async ({ signal }) => {
      const { data, error } = await http.POST('/api/v1/estimates/price', {
        body: JSON.parse(asked) as Schema<'EstimateRequest'>,
        signal,
      });
      if (!data) throw error;
      return data;
    },
    enabled: typed.parts.length > 0,
    retry: false,
    placeholderData: keepPreviousData,
  }).data;
}

/** The price, and beside it, never in it, the hours of the youths. */
export const EstimateTotals = ({ price }: { price: Price }) => (
  <Grid>
    <Grid.Col span={{ base: 12, md: 6 }}>
      <Paper className="surface" p="md" h="100%">
        <Title order={2} size="h4" mb="xs">
          {t.totals}
        </Title>
        <Facts
          facts={[
            [t.labour, <Money key="labour" cents={price.labourCents} />],
            [t.materials, <Money key="material" cents={price.materialCents} />],
            [t.subcontracts, <Money key="outside" cents={price.subcontractCents} />],
            ...(price.discountCents > 0
              ? [
                  [t.before, <Money key="before" cents={price.priceCents} />] as const,
                  [t.takenOff, <Money key="off" cents={-price.discountCents} />] as const,
                ]
              : []),
            [t.net, <Money key="net" cents={price.netCents} fw={700} />],
          ]}
        />
      </Paper>
    </Grid.Col>
    <Grid.Col span={{ base: 12, md: 6 }}>
      <Paper className="surface" p="md" h="100%">
        <Title order={2} size="h4">
          {t.youths}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t.youthsHint}
        </Text>
        <Facts
          facts={[
            [t.sold, <HoursText key="sold" minutes={price.training.allottedMinutes} />],
            [t.expected, <HoursText key="expected" minutes={price.training.expectedMinutes} />],
            [t.beyond, <HoursText key="beyond" minutes={price.training.beyondMinutes} />],
            [
              t.trainingCost,
              price.training.costCents === null ? (
                <Anchor key="cost" component={Link} to="/reglages/tarifs" inherit>
                  {t.noCost}
                </Anchor>
              ) : (
                <Money key="cost" cents={price.training.costCents} />
              ),
            ],
          ]}
        />
      </Paper>
    </Grid.Col>
  </Grid>
);
