/** Stands where people are named, for what the product itself did. */
export const SYSTEM_PERSON = { id: 'system', name: 'Salus', side: 'SYSTEM' } as const;
