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

/** Takes a proposal as it is: a payment is recorded, the one recorded before is tied, or a slip of cheques is credited. */
export function AcceptButton({ lineId, proposal }: Props) {
  const { can } = useSession();
  const match = useCommand('post', '/api/v1/bank-lines/{id}/match', { done: t.accepted });
  const tie = useCommand('post', '/api/v1/bank-lines/{id}/tie', { done: t.tied });
  const slip = useCommand('post', '/api/v1/bank-lines/{id}/match-slip', { done: t.slipped });
  if (!can('bank_statement.match')) return null;
  const params = { path: { id: lineId } };
  const accept = (): void => {
    const { customerId, paymentId, slipId, parts } = proposal;
    if (slipId) void slip.run({ params, body: { slipId } });
    else if (paymentId) void tie.run({ params, body: { paymentId } });
    else if (customerId)
      void match.run({
        params,
        body: { customerId, allocations: parts.map(({ invoiceId, amountCents }) => ({ invoiceId, amountCents })) },
      });
  };
  const problem = match.problem ?? tie.problem ?? slip.problem;
  return (
    <Stack gap={2} align="flex-end">
      <Button
        size="compact-sm"
        variant={proposal.trust === 'sure' ? 'light' : 'default'}
        data-accept
        aria-label={t.acceptNamed(
          proposal.customerLabel,
          proposal.parts.map(({ number }) => number).join(', ') || (proposal.slipId ? t.slipNumbers : t.tieNumbers),
        )}
        loading={match.running || tie.running || slip.running}
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
