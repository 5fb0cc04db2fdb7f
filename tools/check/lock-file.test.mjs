import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driftOf, holesOf } from './lock-file.mjs';

const fast = {
  version: '1.0.0',
  integrity: 'sha512-a',
  optionalDependencies: { 'fast-linux': '1.0.0', 'fast-mac': '1.0.0' },
};
const part = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const whole = {
  '': { dependencies: { fast: '1.0.0' } },
  'apps/api': { devDependencies: { fast: '1.0.0' } },
  'node_modules/api': { resolved: 'apps/api', link: true },
  'node_modules/fast': fast,
  'node_modules/fast-linux': part,
  'node_modules/fast/node_modules/fast-mac': part,
};

test('a complete lock has no holes', () => assert.deepEqual(holesOf({ packages: whole }), []));

test('an optional package that is missing for some platform is a hole', () => {
  const { 'node_modules/fast-linux': _gone, ...packages } = whole;
  assert.deepEqual(holesOf({ packages }), ['node_modules/fast asks for fast-linux@1.0.0: not in the lock']);
});

test('a package below another is not found from outside', () => {
  const { 'node_modules/fast/node_modules/fast-mac': moved, ...packages } = whole;
  packages['node_modules/other/node_modules/fast-mac'] = moved;
  assert.equal(holesOf({ packages }).length, 1);
});

test('a package without a hash, or from somewhere else, is a hole', () => {
  const packages = {
    ...whole,
    'node_modules/fast-linux': { version: '1.0.0', resolved: 'https://example.org/a.tgz' },
  };
  assert.equal(holesOf({ packages }).length, 2);
});

test('a package.json that was changed without installing is found', () => {
  const lock = { packages: { '': { dependencies: { a: '1', b: '2' } }, 'node_modules/a': {} } };
  assert.deepEqual(
    driftOf(lock, () => ({ dependencies: { b: '2', a: '1' } })),
    [],
  );
  assert.equal(driftOf(lock, () => ({ dependencies: { a: '2' }, devDependencies: { c: '1' } })).length, 2);
});
