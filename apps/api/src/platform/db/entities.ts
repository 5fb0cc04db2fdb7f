import type { EntityTarget } from 'typeorm';

const registered: EntityTarget<object>[] = [];

/** Features name their entities here, so that the platform can connect without knowing any feature. */
export function registerEntities(...entities: EntityTarget<object>[]): void {
  for (const entity of entities) if (!registered.includes(entity)) registered.push(entity);
}

export const entities = (): readonly EntityTarget<object>[] => registered;
