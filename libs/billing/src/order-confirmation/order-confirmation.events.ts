declare module '@etabli/platform' {
  interface EventMap {
    /** the original is rendered */
    'billing.order_confirmation.issued.v1': { orderConfirmationId: string };
  }
}

export {};
