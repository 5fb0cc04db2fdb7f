import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { checkCost, shapeLimits } from './limits.js';

const schema = buildSchema(`
  type Query { deeper: Query leaf: Int list(first: Int = 10): [Query!]! }
  type Mutation { change: Int }
`);
const problems = (text: string): string[] =>
  validate(schema, parse(text), [shapeLimits]).map(({ message }) => message);
const nested = (depth: number) => `${'deeper { '.repeat(depth - 1)}leaf${' }'.repeat(depth - 1)}`;
const DEEP = ['This operation is nested too deeply.'];

describe('the shape of an operation', () => {
  it('may be eight levels deep and no more', () => {
    expect(problems(`{ ${nested(8)} }`)).toEqual([]);
    expect(problems(`{ ${nested(9)} }`)).toEqual(DEEP);
  });

  it('counts the levels of fragments too, inline or not, wherever they are defined', () => {
    expect(problems(`{ deeper { ...F } } fragment F on Query { ${nested(7)} }`)).toEqual([]);
    expect(problems(`fragment F on Query { ${nested(8)} } { deeper { ...F } }`)).toEqual(DEEP);
    expect(
      problems(
        `{ deeper { ... on Query { ...F } } } fragment F on Query { ...G } fragment G on Query { ${nested(8)} }`,
      ),
    ).toEqual(DEEP);
  });

  it('is looked at to the end although fragments call each other in a circle', () => {
    expect(
      problems('{ ...A } fragment A on Query { deeper { ...B } } fragment B on Query { deeper { ...A } }'),
    ).toEqual([]);
  });

  it('may have ten aliases and no more, in all fragments together', () => {
    const aliases = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `${name}${index}: leaf`).join(' ');
    expect(problems(`{ ${aliases(10, 'a')} }`)).toEqual([]);
    expect(problems(`{ ${aliases(6, 'a')} ...F } fragment F on Query { ${aliases(5, 'b')} }`)).toEqual([
      'This operation uses too many aliases.',
    ]);
  });

  it('may change one thing, however it is written', () => {
    expect(problems('mutation { change }')).toEqual([]);
    for (const text of [
      'mutation { change other: change }',
      'mutation { ...F } fragment F on Mutation { change other: change }',
      'mutation { ... on Mutation { change } }',
    ]) {
      expect(problems(text)).toEqual(['Send one mutation per request.']);
    }
    expect(problems('{ leaf other: leaf deeper { leaf } }')).toEqual([]);
  });

  it('may not swell when its fragments are put in, and is refused without doing so', () => {
    const bomb = (levels: number) =>
      Array.from(
        { length: levels },
        (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
      ).join(' ');
    expect(problems(`{ ...F0 } ${bomb(60)} fragment F60 on Query { leaf }`)).toEqual([
      'This operation repeats its fragments too often.',
    ]);
    expect(problems(`{ ...F0 } ${bomb(3)} fragment F3 on Query { leaf }`)).toEqual([]);
  });
});

describe('the cost of an operation', () => {
  const cost =
    (text: string, variables: Record<string, unknown> = {}) =>
    () =>
      checkCost(schema, { document: parse(text), variables, operationName: null });

  it('is the size of each page times what a row costs, as a literal, as a variable and by default', () => {
    const list = 'query ($first: Int) { list(first: $first) { leaf deeper { leaf } } }';
    expect(cost(list, { first: 1_600 })).not.toThrow();
    expect(cost(list, { first: 1_700 })).toThrow('This operation asks for too much at once.');
    expect(cost('{ list(first: 1700) { leaf deeper { leaf } } }')).toThrow();
    expect(cost('{ list(first: 100) { list(first: 100) { leaf } } }')).toThrow();
    expect(cost('{ list { list { list { list { leaf } } } } }')).toThrow();
    expect(cost('query ($first: Int = 6000) { list(first: $first) { leaf } }')).toThrow();
  });

  it('is no way around a limit: a page of less than nothing costs nothing and takes nothing away', () => {
    expect(cost('{ list(first: -100000) { leaf } more: list(first: 6000) { leaf } }')).toThrow();
  });
});
