import type { PathWith } from '@etabli/contract';

export type MailedKind = 'quote' | 'invoice' | 'order_confirmation' | 'pro_forma' | 'delivery_note';
type MailPath = Extract<PathWith<'post'>, `${string}/mails`>;

const PATHS: Readonly<Record<MailedKind, MailPath>> = {
  quote: '/api/v1/quotes/{id}/mails',
  invoice: '/api/v1/invoices/{id}/mails',
  order_confirmation: '/api/v1/order-confirmations/{id}/mails',
  pro_forma: '/api/v1/pro-formas/{id}/mails',
  delivery_note: '/api/v1/deliveries/{id}/mails',
};

/** The post of a document; all of them speak alike, so one stands for the types. */
export const mailPath = (kind: MailedKind): '/api/v1/quotes/{id}/mails' => PATHS[kind] as '/api/v1/quotes/{id}/mails';
