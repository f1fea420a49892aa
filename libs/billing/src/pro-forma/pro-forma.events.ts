declare module '@etabli/platform' {
  interface EventMap {
    /** the original is rendered */
    'billing.pro_forma.written.v1': { proFormaId: string };
  }
}

export {};
