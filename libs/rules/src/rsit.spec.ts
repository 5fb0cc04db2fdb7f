import { describe, expect, it } from '@jest/globals';
import { RSIT_CLASSES, RSIT_DEFAULT, isRsitPair, rsitTag } from './rsit.js';

const pairs = RSIT_CLASSES.flatMap(({ value, types }) =>
  types.map((type) => [value as string, type.value as string] as const),
);

describe('RSIT', () => {
  it('has 11 classes and 39 types, each type once', () => {
    expect(RSIT_CLASSES).toHaveLength(11);
    expect(pairs).toHaveLength(39);
    expect(new Set(pairs.map(([, type]) => type)).size).toBe(39);
  });

  it('has as many types per class as version 1003', () => {
    expect(Object.fromEntries(RSIT_CLASSES.map(({ value, types }) => [value, types.length]))).toEqual({
      'abusive-content': 3,
      'malicious-code': 4,
      'information-gathering': 3,
      'intrusion-attempts': 3,
      intrusions: 5,
      availability: 5,
      'information-content-security': 4,
      fraud: 4,
      vulnerable: 5,
      other: 2,
      test: 1,
    });
  });

  it('says every class and type in words', () => {
    for (const { value, label, types } of RSIT_CLASSES) {
      expect(value).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(label).not.toBe('');
      for (const type of types) {
        expect(type.value).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(type.label).not.toBe('');
        expect(type.meaning.length).toBeGreaterThan(10);
        expect(type.meaning.length).toBeLessThan(110);
      }
    }
  });

  it('hides two types behind "more"', () => {
    const hidden = RSIT_CLASSES.flatMap(({ types }) =>
      types.filter((type) => 'behindMore' in type).map(({ value }) => value),
    );
    expect(hidden).toEqual(['violence', 'copyright']);
  });

  it('knows each type only in its own class', () => {
    for (const { value: rsitClass } of RSIT_CLASSES) {
      for (const [home, type] of pairs) expect(isRsitPair(rsitClass, type)).toBe(home === rsitClass);
    }
  });

  it.each([
    ['', ''],
    ['fraud', ''],
    ['fraud', 'ransomware'],
    ['Fraud', 'phishing'],
    ['__proto__', 'toString'],
  ])('does not know %j/%j', (rsitClass, rsitType) => {
    expect(isRsitPair(rsitClass, rsitType)).toBe(false);
    expect(() => rsitTag(rsitClass, rsitType)).toThrow(RangeError);
  });

  it('writes machine tags', () => {
    expect(rsitTag('malicious-code', 'infected-system')).toBe('rsit:malicious-code="infected-system"');
    expect(rsitTag(RSIT_DEFAULT.rsitClass, RSIT_DEFAULT.rsitType)).toBe('rsit:other="undetermined"');
  });
});
