declare module '@etabli/platform' {
  interface EventMap {
    /** goods were handed over; an order without customer has them too, nothing is billed then */
    'workshop.order.delivered.v1': { orderId: string; deliveryId: string };
  }
}

export {};
