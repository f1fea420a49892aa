import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';

const t = fr.billing.kinds;
type Linked = Schema<'LinkedInvoiceView'>;

export const linkedName = ({ number, kind }: Pick<Linked, 'number' | 'kind'>): string => number ?? t.drafts[kind];

/** Other documents by their numbers, each a link. */
export const LinkedInvoices = ({ invoices }: { invoices: readonly Linked[] }) =>
  invoices.map((invoice, index) => (
    <Fragment key={invoice.id}>
      {index > 0 && ', '}
      <Anchor component={Link} to={`/factures/${invoice.id}`} inherit>
        {linkedName(invoice)}
      </Anchor>
    </Fragment>
  ));
