declare module '@etabli/platform' {
  interface EventMap {
    /** the client signed: the signed note is rendered */
    'workshop.delivery.signed.v1': { deliveryId: string };
  }
}

export {};
