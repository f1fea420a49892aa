declare module '@etabli/platform' {
  interface EventMap {
    /** the original is rendered, and mailed to the customer when `byMail` */
    'billing.quote.sent.v1': { quoteId: string; byMail: boolean };
  }
}

export {};
