/**
 * Does the same for each of them, one after the other. One that fails keeps none of the others from its turn; the first
 * failure is thrown when all have had it.
 */
export async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await work(one).catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw failures[0];
}
