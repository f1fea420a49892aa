import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatCents, formatDay, formatRate, Money } from '../../ui/format.js';
import { JobProgress } from '../../ui/JobProgress.js';
import { useListState } from '../../app/list.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { AddPledge } from './AddPledge.js';
import { CorrectCampaign } from './CorrectCampaign.js';
import { Employer } from './Employer.js';
import { ImportReceipts } from './ImportReceipts.js';

const t = fr.funding.tax;
type CampaignOf = Schema<'CampaignView'>;
type Row = Schema<'TaxEmployerView'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', title: t.employer, render: ({ label }) => label },
  { key: 'siren', title: 'SIREN', render: ({ siren }) => <span className="figures">{siren ?? fr.ui.none}</span> },
  {
    key: 'pledged',
    title: t.pledged,
    align: 'right',
    render: ({ pledgedCents }) => (pledgedCents === null ? t.noPledge : <Money cents={pledgedCents} />),
  },
  {
    key: 'received',
    title: t.received,
    align: 'right',
    render: ({ receivedCents }) => <Money cents={receivedCents} />,
  },
  {
    key: 'customer',
    title: fr.funding.note,
    render: ({ customerId, note }) => (customerId === null ? t.unknown : (note ?? '')),
  },
];

const rateOf = (bp: number | null): string => (bp === null ? fr.ui.none : formatRate(bp));

export function Campaign({ campaign }: { campaign: CampaignOf }) {
  const { can } = useSession();
  const state = useListState({});
  const [doing, setDoing] = useState<'pledge' | 'import' | null>(null);
  const thank = useCommand('post', '/api/v1/tax-campaigns/{id}/letters', { done: t.thanked });
  const { conversion: of, employers } = campaign;
  const opened = employers.find(({ key }) => key === state.opened);
  const back = (): void => setDoing(null);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'start' }}>
        <Facts
          facts={[
            [t.pledged, <Money key="pledged" cents={campaign.pledgedCents} />],
            [t.received, <Money key="received" cents={campaign.receivedCents} fw={700} />],
            [t.conversion, `${rateOf(of.countBp)}, ${t.conversionCount(of.keptCount, of.pledgeCount)}`],
            [
              t.conversionCents,
              `${rateOf(of.centsBp)}, ${formatCents(of.keptCents)} / ${formatCents(of.pledgedCents)}`,
            ],
          ]}
        />
        <Facts
          facts={[
            [t.balance, rateOf(campaign.balanceBp)],
            [fr.funding.rules.source, campaign.balanceSource],
            [t.opensOn, <DayText key="opens" day={campaign.opensOn} />],
            [t.closesOn, <DayText key="closes" day={campaign.closesOn} />],
          ]}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t.conversionHint} {t.conversionCentsHint}
      </Text>
      {campaign.withdrawnOn && (
        <Text fw={600}>{fr.funding.trail.of(formatDay(campaign.withdrawnOn), campaign.withdrawnReason ?? '')}</Text>
      )}
      {can('funding.write') && campaign.withdrawnOn === null && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setDoing('pledge')}>
            {t.addPledge}
          </Button>
          <Button variant="default" onClick={() => setDoing('import')}>
            {t.imports}
          </Button>
          <Button
            variant="default"
            loading={thank.running}
            onClick={() => void thank.run({ params: { path: { id: campaign.id } }, body: {} })}
          >
            {t.thankAll}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={thank.problem} />
      <DataTable
        caption={t.title}
        list={rows(employers)}
        columns={COLUMNS}
        rowId={({ key }) => key}
        rowLabel={({ label }) => label}
        state={state}
        empty={{ hint: t.importHint }}
      />
      <Letters campaign={campaign} />
      <CorrectCampaign key={campaign.id} campaign={campaign} />
      <SidePanel opened={doing === 'pledge'} onClose={back} title={t.addPledge}>
        <AddPledge campaignId={campaign.id} onDone={back} />
      </SidePanel>
      <SidePanel opened={doing === 'import'} onClose={back} title={t.imports} width={960}>
        <ImportReceipts campaignId={campaign.id} onDone={back} />
      </SidePanel>
      <SidePanel opened={Boolean(opened)} onClose={state.close} title={opened?.label ?? ''}>
        {opened && <Employer campaignId={campaign.id} employer={opened} onDone={state.close} />}
      </SidePanel>
    </Stack>
  );
}

const Letters = ({ campaign: { letters } }: { campaign: CampaignOf }) =>
  letters.length === 0 ? null : (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t.letters}
      </Title>
      {letters.map((one) => (
        <Group key={one.id} justify="space-between" gap="xs">
          <Text size="sm">
            {one.title}, {formatDay(one.writtenOn)}, {one.requestedByName}
          </Text>
          {one.ready ? (
            <Button
              size="xs"
              variant="default"
              component="a"
              href={`/api/v1/tax-letters/${one.id}/file`}
              leftSection={<IconDownload size={16} aria-hidden />}
              aria-label={`${t.download}, ${one.title}`}
            >
              {t.download}
            </Button>
          ) : (
            <JobProgress id={one.runId} compact />
          )}
        </Group>
      ))}
    </Stack>
  );
