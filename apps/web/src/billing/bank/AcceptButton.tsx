import { Button, Stack, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';

const t = fr.billing.bank;

interface Props {
  lineId: string;
  proposal: Schema<'MatchProposalView'>;
}

/** Takes a proposal as it is: a payment is recorded, or the one recorded before is tied. */
export function AcceptButton({ lineId, proposal }: Props) {
  const { can } = useSession();
  const match = useCommand('post', '/api/v1/bank-lines/{id}/match', { done: t.accepted });
  const tie = useCommand('post', '/api/v1/bank-lines/{id}/tie', { done: t.tied });
  if (!can('bank_statement.match')) return null;
  const params = { path: { id: lineId } };
  const accept = (): void => {
    const { customerId, paymentId, parts } = proposal;
    if (paymentId) void tie.run({ params, body: { paymentId } });
    else
      void match.run({
        params,
        body: { customerId, allocations: parts.map(({ invoiceId, amountCents }) => ({ invoiceId, amountCents })) },
      });
  };
  const problem = match.problem ?? tie.problem;
  return (
    <Stack gap={2} align="flex-end">
      <Button
        size="compact-sm"
        variant={proposal.trust === 'sure' ? 'light' : 'default'}
        data-accept
        aria-label={t.acceptNamed(
          proposal.customerLabel,
          proposal.parts.map(({ number }) => number).join(', ') || t.tieNumbers,
        )}
        loading={match.running || tie.running}
        onClick={accept}
      >
        {t.accept}
      </Button>
      {problem && (
        <Text size="xs" c="red" role="alert">
          {problem.detail}
        </Text>
      )}
    </Stack>
  );
}
