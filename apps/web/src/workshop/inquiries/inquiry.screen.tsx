import { Alert, Anchor, Button, Grid, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { Facts } from '../../ui/Facts.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { InquiryNeeds } from '../../pedagogy/coverage/Needs.js';
import { Plans } from '../plans/Plans.js';
import { EndInquiry } from './EndInquiry.js';
import { EstimateList } from './EstimateList.js';
import { EditInquiry } from './InquiryForm.js';
import { MakeCustomer } from './MakeCustomer.js';
import { InquiryBadge } from './states.js';

const t = fr.inquiries;
type Inquiry = Schema<'InquiryView'>;
const PATH = [{ label: t.title, to: '/demandes' }];

export const inquiryRefusals = (inquiry: Inquiry, act: Inquiry['actions'][number]['act']): string[] =>
  inquiry.actions.find((one) => one.act === act)?.refusals.map(({ detail }) => detail) ?? [];

/** One inquiry with its plans and its estimates. */
export function InquiryScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const { data: inquiry, error } = api.useQuery('get', '/api/v1/inquiries/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!inquiry) return <Waiting />;
  return (
    <Screen title={inquiry.subject} hint={inquiry.clientName} path={PATH} actions={<Actions inquiry={inquiry} />}>
      <Stack gap="lg">
        <Alert color="ink" title={t.next} py="xs">
          {t.nextOf[inquiry.state]}
        </Alert>
        <Grid>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Paper className="surface" p="md" h="100%">
              <Facts facts={factsOf(inquiry)} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Plans
              owner="inquiries"
              id={inquiry.id}
              mayAdd={can('inquiry.edit')}
              mayRemove={can('inquiry.edit') && inquiry.state !== 'ordered'}
            />
          </Grid.Col>
        </Grid>
        {can('estimate.read') && <EstimateList inquiry={inquiry} />}
        {can('evidence.read') && <InquiryNeeds id={inquiry.id} />}
      </Stack>
    </Screen>
  );
}

function Actions({ inquiry }: { inquiry: Inquiry }) {
  const { can } = useSession();
  const [panel, setPanel] = useState<'edit' | 'customer' | 'end' | null>(null);
  const close = (): void => setPanel(null);
  const resume = useCommand('post', '/api/v1/inquiries/{id}/resume', { done: t.resumed });
  const over = inquiry.state === 'declined' || inquiry.state === 'lost';
  return (
    <>
      <InquiryBadge state={inquiry.state} />
      {can('customer.edit') && !over && inquiry.proposedCustomer && (
        <ReasonedButton
          variant="default"
          reasons={inquiryRefusals(inquiry, 'customer')}
          onClick={() => setPanel('customer')}
        >
          {t.makeCustomer}
        </ReasonedButton>
      )}
      {can('inquiry.edit') && !over && (
        <>
          <ReasonedButton variant="default" reasons={inquiryRefusals(inquiry, 'edit')} onClick={() => setPanel('edit')}>
            {t.edit}
          </ReasonedButton>
          <ReasonedButton variant="default" reasons={inquiryRefusals(inquiry, 'end')} onClick={() => setPanel('end')}>
            {t.end}
          </ReasonedButton>
        </>
      )}
      {can('inquiry.edit') && over && (
        <Button
          variant="default"
          loading={resume.running}
          onClick={() => void resume.run({ params: { path: { id: inquiry.id } } })}
        >
          {t.resume}
        </Button>
      )}
      <SidePanel opened={panel === 'edit'} onClose={close} title={t.edit} width={620}>
        <EditInquiry inquiry={inquiry} onDone={close} />
      </SidePanel>
      <SidePanel opened={panel === 'customer'} onClose={close} title={t.makeCustomerTitle} width={620}>
        {inquiry.proposedCustomer && (
          <MakeCustomer id={inquiry.id} proposed={inquiry.proposedCustomer} onDone={close} />
        )}
      </SidePanel>
      <SidePanel opened={panel === 'end'} onClose={close} title={t.endTitle} width={440}>
        <EndInquiry id={inquiry.id} onDone={close} />
      </SidePanel>
    </>
  );
}

const factsOf = (inquiry: Inquiry): (readonly [string, React.ReactNode])[] => [
  [
    t.customer,
    inquiry.customerId && (
      <Anchor key="customer" component={Link} to={`/clients?ouvert=${inquiry.customerId}`} inherit>
        {inquiry.customerName}
      </Anchor>
    ),
  ],
  [t.contact, inquiry.contactName],
  [t.contactDetails, inquiry.contactDetails],
  [t.quantity, inquiry.quantity],
  [t.wantedOn, <DayText key="wanted" day={inquiry.wantedOn} />],
  [t.receivedOn, <DayText key="received" day={inquiry.receivedOn} />],
  [t.channel, t.channels[inquiry.channel]],
  [t.details, inquiry.details],
  [t.recordedBy, inquiry.recordedByName],
  ...(inquiry.endReason ? [[t.reason, inquiry.endReason] as const] : []),
  ...(inquiry.productionOrderId
    ? [
        [
          t.order,
          <Anchor key="order" component={Link} to={`/ordres/${inquiry.productionOrderId}`} inherit>
            {inquiry.productionOrderNumber}
          </Anchor>,
        ] as const,
      ]
    : []),
];
