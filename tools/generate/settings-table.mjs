// The table of settings in docs/operations.md, from the schema by which the server reads its environment.
import '@swc-node/register/esm-register';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

const START = '<!-- settings -->';
const END = '<!-- /settings -->';
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => `\`${text}\``;

function values(setting) {
  if (setting.enum) return setting.enum.map(code).join(', ');
  if (setting.type !== 'integer' && setting.type !== 'number') return '';
  const least =
    setting.minimum ??
    (setting.exclusiveMinimum === undefined ? undefined : `more than ${setting.exclusiveMinimum}`);
  return `${least} to ${setting.maximum}`;
}

function row(name, setting, required) {
  if (!setting.description) throw new Error(`The setting ${name} has no description.`);
  const fallback =
    setting.default === undefined ? '' : setting.default === '' ? 'empty' : code(setting.default);
  return `| ${code(name)} | ${required ? '**required**' : fallback} | ${cell(values(setting))} | ${cell(setting.description)} |`;
}

/** One row per variable that the server reads, in the order of the schema. */
export function settingsTable(schema) {
  const { properties, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  const rows = Object.entries(properties).map(([name, setting]) =>
    row(name, setting, required.includes(name)),
  );
  return ['| Variable | Default | Values | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** docs/operations.md with the table of today between its two marks. */
export async function operationsPage(root) {
  const file = join(root, 'docs/operations.md');
  const { settingsSchema } = await import('../../apps/api/src/platform/config/settings.ts');
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`docs/operations.md needs the marks ${START} and ${END}, in this order.`);
  const text = `${page.slice(0, from + START.length)}\n\n${settingsTable(settingsSchema)}\n\n${page.slice(to)}`;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
