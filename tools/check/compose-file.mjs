// What must hold for docker-compose.yml: that it fits together, and that no service has more rights than it needs.
import { interpolate, variablesIn } from './environment-text.mjs';

const SECTIONS = ['name', 'services', 'networks', 'volumes', 'secrets', 'configs'];
const SERVICE_KEYS = new Set(
  (
    'annotations attach build cap_add cap_drop command configs container_name cpus depends_on deploy dns entrypoint environment ' +
    'env_file expose extra_hosts healthcheck hostname image init labels logging mem_limit memswap_limit networks pids_limit ' +
    'platform ports profiles pull_policy read_only restart secrets security_opt shm_size stop_grace_period stop_signal sysctls ' +
    'tmpfs ulimits user volumes working_dir'
  ).split(' '),
);
const EXACT_TAG = /:v?\d+\.\d+(?:\.\d+)?(?:-[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/;
const ROOT = /^(?:root|0)(?::|$)/;
const GRANTABLE = new Set(['NET_BIND_SERVICE']);
const PUBLIC_SERVICE = 'web';
/** Settings that no deployment uses. */
const FOR_DEVELOPERS = ['GRAPHQL_FREE_QUERIES'];

const names = (value) => (Array.isArray(value) ? value : Object.keys(value ?? {}));
const isOneShot = (service) => service.restart === 'no';

function fill(value, values, missing) {
  if (typeof value === 'string') return interpolate(value, values, missing);
  if (Array.isArray(value)) return value.map((each) => fill(each, values, missing));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, values, missing)]));
}

function* faultsOfRights(service) {
  if (!service.user || ROOT.test(service.user)) yield 'does not name a user other than root';
  if (service.read_only !== true) yield 'can write to its own files (read_only)';
  if (!service.cap_drop?.includes('ALL')) yield 'keeps capabilities (cap_drop: [ALL])';
  for (const capability of service.cap_add ?? [])
    if (!GRANTABLE.has(capability)) yield `is given the capability ${capability}`;
  if (!service.security_opt?.includes('no-new-privileges:true'))
    yield 'may gain privileges (no-new-privileges)';
  if (service.privileged || service.network_mode === 'host' || service.pid === 'host')
    yield 'reaches into the host';
}

function* faultsOfPorts(name, service) {
  for (const port of service.ports ?? []) {
    if (typeof port !== 'string') yield `port ${JSON.stringify(port)} is not written as text`;
    else if (name !== PUBLIC_SERVICE && !port.startsWith('127.0.0.1:')) yield `publishes ${port} to everyone`;
  }
  if (name === PUBLIC_SERVICE && service.ports?.length !== 1) yield 'publishes more or less than one port';
}

function* faultsOfImage(service, host) {
  if (service.image && !EXACT_TAG.test(service.image) && !service.build)
    yield `image ${service.image} is not pinned`;
  if (!service.image && !service.build) yield 'has neither image nor build';
  const file = service.build?.dockerfile;
  if (!service.build) return;
  const text = file && host.read(file);
  if (!text) yield `Dockerfile ${file} is missing`;
  else yield* faultsOfDockerfile(file, text);
}

function* faultsOfDockerfile(file, text) {
  const stages = [];
  let user = '';
  for (const [, instruction, rest] of text.matchAll(/^(FROM|USER)\s+(.+)$/gm)) {
    if (instruction === 'USER') user = rest.trim();
    else {
      const [image, , stage] = rest.trim().split(/\s+/);
      if (!stages.includes(image) && !EXACT_TAG.test(image)) yield `${file}: ${image} is not pinned`;
      stages.push(stage);
      user = '';
    }
  }
  if (user === '' || ROOT.test(user)) yield `${file}: the image runs as root`;
}

function* faultsOfNeeds(service, services) {
  for (const [needed, { condition } = {}] of Object.entries(service.depends_on ?? {})) {
    const other = services[needed];
    if (!other) yield `depends on ${needed}, which is not there`;
    else if (condition === 'service_healthy' && !other.healthcheck)
      yield `waits for the health of ${needed}, which has no check`;
    else if (condition === 'service_completed_successfully' && !isOneShot(other))
      yield `waits for the end of ${needed}, which goes on`;
    else if (!/^service_(started|healthy|completed_successfully)$/.test(condition))
      yield `depends on ${needed} without a condition`;
  }
  if (!isOneShot(service) && !Array.isArray(service.healthcheck?.test)) yield 'has no health check';
}

function* faultsOfLinks(service, file, host) {
  for (const network of names(service.networks))
    if (!(network in (file.networks ?? {}))) yield `network ${network} is not declared`;
  for (const volume of service.volumes ?? []) {
    const [source] = String(volume).split(':');
    if (source.startsWith('.') ? !host.exists(source) : !(source in (file.volumes ?? {})))
      yield `volume ${source} is not there`;
  }
  for (const key of Object.keys(service)) if (!SERVICE_KEYS.has(key)) yield `${key} is no key of a service`;
}

/**
 * One line per fault. `file` is the parsed YAML, `values` the environment, `host` answers `exists(path)` and `read(path)`.
 */
export function faultsOf(file, values, host) {
  const faults = [];
  const filled = fill(file, values, (what) => faults.push(what));
  for (const key of Object.keys(file))
    if (!SECTIONS.includes(key) && !key.startsWith('x-'))
      faults.push(`${key} is no section of a compose file`);
  const services = filled.services ?? {};
  for (const [name, service] of Object.entries(services)) {
    const found = [
      ...faultsOfRights(service),
      ...faultsOfPorts(name, service),
      ...faultsOfImage(service, host),
      ...faultsOfNeeds(service, services),
      ...faultsOfLinks(service, filled, host),
    ];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  if (!(PUBLIC_SERVICE in services)) faults.push(`there is no service ${PUBLIC_SERVICE}`);
  return [...new Set(faults)];
}

/** Variables that only one of the two knows: the compose file or the example of its environment. */
export function unexplained(text, example) {
  const used = new Set(variablesIn(text));
  const explained = new Set(Object.keys(example));
  return [
    ...[...used].filter((name) => !explained.has(name)).map((name) => `.env.example does not name ${name}`),
    ...[...explained]
      .filter((name) => !used.has(name))
      .map((name) => `.env.example names ${name}, which nothing uses`),
  ];
}

/**
 * Settings that operators read about and cannot use: neither a service passes them nor the image decides them (`ENV` of its
 * Dockerfile). `settings` as below; `dockerfile` is text.
 */
export function undeliveredSettings(services, dockerfile, settings) {
  const passed = services.flatMap((service) => Object.keys(service.environment ?? {}));
  const fixed = [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, rest]) =>
    rest.split(/\s+/).map((pair) => pair.split('=')[0]),
  );
  const delivered = new Set([...passed, ...fixed, ...FOR_DEVELOPERS]);
  return [...settings.keys()]
    .filter((name) => !delivered.has(name))
    .map((name) => `no service passes the setting ${name}`);
}

/** Variables of a compose file that the text for operators does not name. */
export function undocumented(text, docs) {
  return [...new Set(variablesIn(text))]
    .filter((name) => !docs.includes(`\`${name}\``))
    .map((name) => `docs/operations.md does not name ${name}`);
}

/** Settings that the program does not know or demands in vain; `settings` are rows of the table in docs/operations.md. */
export function misnamedSettings(service, settings) {
  const given = Object.keys(service.environment ?? {});
  return [
    ...given.filter((name) => !settings.has(name)).map((name) => `the program has no setting ${name}`),
    ...[...settings]
      .filter(([name, required]) => required && !given.includes(name))
      .map(([name]) => `the program needs ${name}`),
  ];
}
