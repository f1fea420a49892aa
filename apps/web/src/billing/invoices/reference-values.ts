import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';

type Invoice = Schema<'InvoiceView'>;

/** What the buyer wants to find on the invoice, as a form holds it. */
export interface ReferenceValues extends Record<string, unknown> {
  title: string;
  customerReference: string;
  serviceCode: string;
  engagementNumber: string;
  /** delivered elsewhere than at the billing address */
  elsewhere: boolean;
  deliveredTo: {
    label: string;
    address: { line1: string; line2: string; postalCode: string; city: string; country: string };
  };
}

export const NO_REFERENCES: ReferenceValues = {
  title: '',
  customerReference: '',
  serviceCode: '',
  engagementNumber: '',
  elsewhere: false,
  deliveredTo: { label: '', address: { line1: '', line2: '', postalCode: '', city: '', country: 'FR' } },
};

export const referencesOf = (invoice: Invoice): ReferenceValues => ({
  title: invoice.title,
  customerReference: invoice.customerReference ?? '',
  serviceCode: invoice.serviceCode ?? '',
  engagementNumber: invoice.engagementNumber ?? '',
  elsewhere: invoice.deliveredTo !== null,
  deliveredTo: invoice.deliveredTo
    ? {
        label: invoice.deliveredTo.label,
        address: { ...invoice.deliveredTo.address, line2: invoice.deliveredTo.address.line2 ?? '' },
      }
    : NO_REFERENCES.deliveredTo,
});

/** As the API wants them: what is empty goes as null. */
export const referencesBody = (values: ReferenceValues) => ({
  ...emptied(
    {
      title: values.title,
      customerReference: values.customerReference,
      serviceCode: values.serviceCode,
      engagementNumber: values.engagementNumber,
    },
    'title',
  ),
  deliveredTo: values.elsewhere
    ? {
        label: values.deliveredTo.label,
        address: { ...values.deliveredTo.address, line2: values.deliveredTo.address.line2 || null },
      }
    : null,
});
