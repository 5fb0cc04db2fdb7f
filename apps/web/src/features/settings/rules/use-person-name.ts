import { RulePeopleDocument } from '@salus/contract';
import { useOperation } from '../../../lib/operations.js';

/** Those who can be given tickets. */
export function useAssignable(): readonly { id: string; name: string }[] {
  return useOperation(RulePeopleDocument, {}).data?.agents ?? [];
}

/** The name of somebody of the Centre, as far as it is known yet. */
export function usePersonName(): (id: string) => string {
  const people = useAssignable();
  return (id) => people.find((person) => person.id === id)?.name ?? '…';
}
