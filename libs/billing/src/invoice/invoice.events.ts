declare module '@etabli/platform' {
  interface EventMap {
    'billing.invoice.issued.v1': { invoiceId: string };
  }
}

export {};
