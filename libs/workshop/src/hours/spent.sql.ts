/** Minutes spent on an operation: its entries, and the hours of before the school began, which are of nobody by name. @param operation SQL of its id */
export const SPENT_ON = (operation: string): string =>
  `((SELECT coalesce(sum(e.minutes), 0) FROM time_entries e WHERE e.operation_id = ${operation} AND e.voided_at IS NULL)
    + coalesce((SELECT w.minutes FROM operation_openings w WHERE w.operation_id = ${operation}), 0))::int`;

/** As above, of all the operations of an order, each from its index alone: as a join the hours of all orders would be read. @param order SQL of its id */
export const SPENT_ON_ORDER = (order: string): string =>
  `((SELECT coalesce(sum(h.minutes), 0) FROM operations so CROSS JOIN LATERAL
      (SELECT sum(e.minutes) AS minutes FROM time_entries e WHERE e.operation_id = so.id AND e.voided_at IS NULL) AS h WHERE so.order_id = ${order})
    + (SELECT coalesce(sum(w.minutes), 0) FROM operations so JOIN operation_openings w ON w.operation_id = so.id WHERE so.order_id = ${order}))::int`;
