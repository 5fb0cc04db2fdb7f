import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** Where a value stands below the variables of an operation, and what type the schema asks for there. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly type: GraphQLInputType;
}

const OF_ANY_TYPE: readonly unknown[] = [null, [], {}, true, -1, 1.5, 2 ** 31, 'x', { constructor: 1 }];
const TEXTS: readonly unknown[] = [
  '',
  ' \u200b\u2060',
  'x'.repeat(201),
  'x'.repeat(20_001),
  'a\u0000b',
  'a\ud800b',
  'a\u202eb',
  'a\r\nBcc: x@evil.example',
  "'; DROP TABLE tickets; --",
  '../../../../etc/passwd',
  '{{constructor.constructor("return 1")()}}',
  '__proto__',
  'constructor',
  '💥'.repeat(60),
  '00000000-0000-0000-0000-000000000000',
];
const MOMENTS: readonly unknown[] = [
  'yesterday',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-00-00',
  '2026-01-01',
  0,
];
const WORDS: readonly unknown[] = ['NOPE', '', 'constructor'];

/** Values that a place of this type should refuse, or take without harm. */
export function hostileTo(type: GraphQLInputType): readonly unknown[] {
  if (isNonNullType(type)) return hostileTo(type.ofType as GraphQLInputType);
  if (isListType(type))
    return [
      ...OF_ANY_TYPE,
      [null],
      [[]],
      Array.from({ length: 100 }, (_, index) => `t${index}`),
      ['x', 'a\u0000b'],
      ['x'.repeat(1_000)],
    ];
  if (isEnumType(type)) return [...OF_ANY_TYPE, ...WORDS];
  if (isInputObjectType(type)) return [...OF_ANY_TYPE, { nobodyKnowsThis: 1 }];
  return [...OF_ANY_TYPE, ...(/Date/.test(type.name) ? MOMENTS : type.name === 'Int' ? [] : TEXTS)];
}

/** Every place below an argument, itself included; of a list, its first entry. */
export function placesIn(name: string | number, type: GraphQLInputType): Place[] {
  const inner = isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;
  if (isListType(inner)) {
    const first = placesIn(0, inner.ofType as GraphQLInputType);
    return [{ path: [name], type }, ...first.map((place) => ({ ...place, path: [name, ...place.path] }))];
  }
  const below = isInputObjectType(inner)
    ? Object.values(inner.getFields()).flatMap((field) => placesIn(field.name, field.type))
    : [];
  return [{ path: [name], type }, ...below.map((place) => ({ ...place, path: [name, ...place.path] }))];
}

/** The variables with another value at this place; a field that the schema does not know may be put in too. */
export function withValue(
  variables: Readonly<Record<string, unknown>>,
  [name, ...rest]: Place['path'],
  value: unknown,
): Record<string, unknown> {
  if (name === undefined) return variables;
  return { ...variables, [name]: valueBelow(variables[name], rest, value) };
}

function valueBelow(whole: unknown, path: Place['path'], value: unknown): unknown {
  if (path.length === 0) return value;
  if (Array.isArray(whole))
    return [valueBelow(whole[0], path.slice(1), value), ...(whole.slice(1) as unknown[])];
  const known = typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>) : {};
  return withValue(known, path, value);
}
