/** As billing names them. */
export const SUPPLIER_STATES = ['to_type', 'received', 'disputed', 'checked', 'paid', 'refused'] as const;
export type SupplierState = (typeof SUPPLIER_STATES)[number];
