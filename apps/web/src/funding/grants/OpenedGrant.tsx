import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatCents, formatDay, formatHours, formatRate, Money } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { History } from '../History.js';
import { WithdrawEntry } from '../WithdrawEntry.js';
import { AddItem, EditItem } from './AddItem.js';
import { CorrectGrant } from './CorrectGrant.js';

const t = fr.funding.grants;
type Grant = Schema<'GrantView'>;

export function OpenedGrant({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/equipment-grants/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.agreementTitle ?? ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
      width={760}
    >
      {data && <Opened grant={data} />}
    </SidePanel>
  );
}

function Opened({ grant }: { grant: Grant }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'add' | 'correct' | null>(null);
  const back = (): void => setDoing(null);
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [fr.funding.funder, grant.funderLabel],
          [fr.funding.kind, t.kinds[grant.kind]],
          [t.base, <Money key="base" cents={grant.baseCents} />],
          [t.rate, formatRate(grant.rateBp)],
          [t.cap, <Money key="cap" cents={grant.capCents} />],
          [t.source, grant.source],
          [
            t.granted,
            <Group key="granted" gap="xs">
              <Money cents={grant.grantedCents} fw={700} />
              {grant.capped && <StateBadge tone="warning" label={t.capped} />}
            </Group>,
          ],
          [t.paid, <Money key="paid" cents={grant.paidCents} />],
          [t.covered, <Money key="covered" cents={grant.coveredCents} />],
          [t.publicity, grant.publicity],
          [t.keepUntil, <DayText key="keep" day={grant.keepUntil} />],
        ]}
      />
      {grant.agreementCents !== grant.grantedCents && (
        <Text size="sm">{t.differs(formatCents(grant.agreementCents))}</Text>
      )}
      <Items grant={grant} mayWrite={can('funding.write')} />
      {doing === 'add' && <AddItem grantId={grant.id} onDone={back} />}
      {doing === 'correct' && <CorrectGrant grant={grant} onDone={back} />}
      {can('funding.write') && doing === null && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setDoing('add')}>
            {t.addItem}
          </Button>
          <Button variant="default" onClick={() => setDoing('correct')}>
            {t.correct}
          </Button>
        </Group>
      )}
      {grant.releases.length > 0 && <Releases grant={grant} />}
      <History id={grant.id} />
    </Stack>
  );
}

function Items({ grant: { items, withdrawnItems }, mayWrite }: { grant: Grant; mayWrite: boolean }) {
  const [editing, setEditing] = useState<string | null>(null);
  const edited = items.find(({ id }) => id === editing);
  const back = (): void => setEditing(null);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t.items}
      </Title>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.items}>
        <Table>
          <Table.Caption hidden>{t.items}</Table.Caption>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id}>
                <Table.Td>
                  {item.label}
                  <Text size="xs" c="dimmed">
                    {[
                      item.machineName,
                      item.inServiceOn ? `${t.inServiceOn} ${formatDay(item.inServiceOn)}` : t.unreleased,
                      item.youthCount > 0 ? t.youths(formatHours(item.youthMinutes), item.youthCount) : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  <Money cents={item.eligibleCents} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money cents={item.grantedCents} fw={600} />
                </Table.Td>
                <Table.Td>
                  {item.invoiceLabel ?? <StateBadge tone="warning" label={t.noInvoice} />}
                  {item.invoiceLabel && (
                    <Text size="xs" c="dimmed">
                      {item.invoicePaidOn ? t.paidOn(formatDay(item.invoicePaidOn)) : t.unpaid}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {mayWrite && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t.editItem} ${item.label}`}
                      onClick={() => setEditing(item.id)}
                    >
                      {t.editItem}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {edited && (
        <Stack key={edited.id} gap="sm">
          <EditItem item={edited} onDone={back} />
          <WithdrawEntry
            path="/api/v1/grant-items/{id}/withdraw"
            id={edited.id}
            label={t.withdrawItem(edited.label)}
            onDone={back}
          />
          <History id={edited.id} />
        </Stack>
      )}
      {withdrawnItems.map((one) => (
        <Text key={one.id} size="sm">
          <s>
            {one.label}, <Money cents={one.eligibleCents} />
          </s>{' '}
          {fr.funding.trail.of(formatDay(one.withdrawnOn), one.withdrawnReason)}
        </Text>
      ))}
    </Stack>
  );
}

const Releases = ({ grant: { releases, unreleasedCents } }: { grant: Grant }) => (
  <Stack gap="xs">
    <Title order={3} size="h4">
      {t.releases}
    </Title>
    <Text size="sm" c="dimmed">
      {t.releasesHint}
    </Text>
    <Facts
      facts={[
        ...releases.map(
          ({ startsOn, endsOn, cents }) =>
            [`${formatDay(startsOn)} – ${formatDay(endsOn)}`, <Money key={endsOn} cents={cents} />] as const,
        ),
        ...(unreleasedCents > 0 ? [[t.unreleased, <Money key="rest" cents={unreleasedCents} />] as const] : []),
      ]}
    />
  </Stack>
);
