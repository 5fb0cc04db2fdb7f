import type { Translate } from '@salus/messages';
import { RSIT_CLASSES, type RsitClass, type RsitType } from '@salus/rules';

/** One type of the taxonomy as it can be chosen. */
export interface RsitTypeEntry {
  readonly value: RsitType;
  /** Shown only when somebody asks for more. */
  readonly behindMore?: true;
}

/** The types of a class; none for a class that this version does not know. */
export function rsitTypesOf(rsitClass: string): readonly RsitTypeEntry[] {
  return RSIT_CLASSES.find(({ value }) => value === rsitClass)?.types ?? [];
}

function isClass(value: string): value is RsitClass {
  return RSIT_CLASSES.some((entry) => entry.value === value);
}

function isType(value: string): value is RsitType {
  return RSIT_CLASSES.some((entry) => entry.types.some((type) => type.value === value));
}

/** The name of a class in plain words; the value itself when it is unknown here. */
export function rsitClassName(t: Translate, value: string): string {
  return isClass(value) ? t(`desk.rsitClass.${value}`) : value;
}

/** The name of a type in plain words; the value itself when it is unknown here. */
export function rsitTypeName(t: Translate, value: string): string {
  return isType(value) ? t(`desk.rsitType.${value}`) : value;
}

/** What a type means, in a few words. */
export function rsitMeaning(t: Translate, value: string): string {
  return isType(value) ? t(`desk.rsitMeaning.${value}`) : '';
}
