import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  faultsOf,
  misnamedSettings,
  undeliveredSettings,
  undocumented,
  unexplained,
} from './compose-file.mjs';
import { interpolate, parseEnvironment } from './environment-text.mjs';

const files = { 'web.Dockerfile': 'FROM node:24.1.0-slim AS build\nFROM build\nUSER node\n' };
const host = { exists: (path) => path in files, read: (path) => files[path] ?? '' };

/** A compose file without faults, changed by `change`; returns the faults of the result. */
function faultsAfter(change, values = { SECRET: 's' }) {
  const rights = {
    user: '1000',
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  };
  const healthcheck = { test: ['CMD', 'true'] };
  const database = {
    ...rights,
    image: 'postgres:18.6',
    healthcheck,
    networks: ['inside'],
    volumes: ['rows:/rows'],
  };
  const migrate = { ...rights, image: 'postgres:18.6', restart: 'no' };
  const needs = {
    database: { condition: 'service_healthy' },
    migrate: { condition: 'service_completed_successfully' },
  };
  const web = {
    ...rights,
    build: { dockerfile: 'web.Dockerfile' },
    healthcheck,
    ports: ['443:8443'],
    depends_on: needs,
  };
  const file = {
    services: { database, migrate, web: { ...web, environment: { KEY: '${SECRET:?set it}' } } },
    networks: { inside: { internal: true } },
    volumes: { rows: {} },
  };
  change(file.services, file);
  return faultsOf(file, values, host);
}

test('a file that fits together has no faults', () =>
  assert.deepEqual(
    faultsAfter(() => {}),
    [],
  ));

const faulty = [
  [
    'a tag that moves',
    ({ database }) => (database.image = 'postgres:18'),
    /database: image postgres:18 is not pinned/,
  ],
  ['no tag', ({ database }) => (database.image = 'postgres'), /not pinned/],
  ['root', ({ database }) => (database.user = '0:0'), /user other than root/],
  ['a writable root', ({ database }) => delete database.read_only, /read_only/],
  ['capabilities', ({ database }) => delete database.cap_drop, /keeps capabilities/],
  ['a capability too many', ({ web }) => (web.cap_add = ['SYS_ADMIN']), /SYS_ADMIN/],
  ['new privileges', ({ web }) => delete web.security_opt, /no-new-privileges/],
  ['the network of the host', ({ web }) => (web.network_mode = 'host'), /reaches into the host/],
  ['a port of the database', ({ database }) => (database.ports = ['5432:5432']), /publishes 5432:5432/],
  ['two public ports', ({ web }) => web.ports.push('80:8080'), /more or less than one port/],
  [
    'a need that is not there',
    ({ web }) => (web.depends_on.search = { condition: 'service_started' }),
    /search/,
  ],
  ['waiting for health without a check', ({ database }) => delete database.healthcheck, /which has no check/],
  ['waiting for an end that never comes', ({ migrate }) => (migrate.restart = 'always'), /which goes on/],
  ['an unknown network', ({ web }) => (web.networks = ['elsewhere']), /network elsewhere/],
  ['an unknown volume', ({ web }) => (web.volumes = ['lost:/lost']), /volume lost/],
  ['a folder that is not there', ({ web }) => (web.volumes = ['./lost:/lost']), /volume \.\/lost/],
  ['a key with a slip', ({ web }) => (web.helthcheck = {}), /helthcheck is no key/],
  ['a section with a slip', (_services, file) => (file.service = {}), /service is no section/],
  [
    'a missing Dockerfile',
    ({ web }) => (web.build.dockerfile = 'lost.Dockerfile'),
    /lost\.Dockerfile is missing/,
  ],
];

for (const [what, change, expected] of faulty) {
  test(`finds: ${what}`, () => assert.match(faultsAfter(change).join('\n'), expected));
}

test('finds: an image that runs as root, or is built on a tag that moves', () => {
  files['bad.Dockerfile'] = 'FROM node:24 AS build\nUSER node\nFROM build\n';
  const found = faultsAfter(({ web }) => (web.build.dockerfile = 'bad.Dockerfile'));
  assert.deepEqual(found, [
    'web: bad.Dockerfile: node:24 is not pinned',
    'web: bad.Dockerfile: the image runs as root',
  ]);
});

test('finds: a secret that is not set', () =>
  assert.deepEqual(
    faultsAfter(() => {}, { SECRET: '' }),
    ['SECRET: set it'],
  ));

test('variables are filled in as Docker Compose does', () => {
  const missing = [];
  const text = '${A}-${B:-none}-${C-unset}-$$5-${D?gone}';
  assert.equal(
    interpolate(text, { A: 'a', B: '', C: '' }, (what) => missing.push(what)),
    'a-none--$5-',
  );
  assert.deepEqual(missing, ['D: gone']);
});

test('the example names what is used and nothing else', () => {
  const example = parseEnvironment('# a comment\nUSED="with spaces"\nUNUSED=\n');
  assert.deepEqual(example, { USED: 'with spaces', UNUSED: '' });
  assert.equal(unexplained('${USED} ${HIDDEN:?x}', example).length, 2);
});

test('a service names settings that exist, and all that are required', () => {
  const settings = new Map([
    ['PORT', false],
    ['APP_SECRET', true],
  ]);
  assert.equal(misnamedSettings({ environment: { PROT: 1 } }, settings).length, 2);
  assert.deepEqual(misnamedSettings({ environment: { APP_SECRET: 1 } }, settings), []);
});

test('a setting of the program is passed by a service or decided by the image', () => {
  const settings = new Map([
    ['APP_SECRET', true],
    ['HOST', false],
    ['DKIM_KEY', false],
    ['GRAPHQL_FREE_QUERIES', false],
  ]);
  const services = [{ environment: { APP_SECRET: 1 } }, {}];
  assert.deepEqual(undeliveredSettings(services, 'FROM node\nENV HOST=0.0.0.0 PORT=3000\n', settings), [
    'no service passes the setting DKIM_KEY',
  ]);
});

test('a variable of the file stands in the text for operators', () => {
  const docs = '| `KNOWN` | what it means |';
  assert.deepEqual(undocumented('${KNOWN:-} ${HIDDEN:?x} ${HIDDEN}', docs), [
    'docs/operations.md does not name HIDDEN',
  ]);
});
