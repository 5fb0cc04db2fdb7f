import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Roles and their colours as they stand in one block of the token file. */
type Theme = Record<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the block after this selector, the n-th time the selector stands alone. */
function block(opening: RegExp): Theme {
  const start = opening.exec(css);
  if (!start) throw new Error(`No block ${opening}`);
  const body = css.slice(start.index + start[0].length).split('}')[0] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-\d]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const THEMES: Record<string, Theme> = {
  light: block(/\[data-theme='light'\]\s*\{/),
  dark: block(/\[data-theme='dark'\]\s*\{/),
  contrast: block(/\[data-theme='contrast'\]\s*\{/),
  'dark with more contrast': block(/prefers-contrast: more\) and \(prefers-color-scheme: dark\)\s*\{[^{]*\{/),
};

function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`Not a six-digit colour: ${hex}`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const PLAIN = ['surface', 'surface-raised', 'surface-sunken'];
const SOFT = ['accent-soft', 'danger-soft', 'warning-soft', 'success-soft', 'info-soft', 'note'];

/** Text role, then the surfaces it may stand on. */
const TEXT: [string, string[]][] = [
  ['text', [...PLAIN, ...SOFT]],
  ['text-muted', [...PLAIN, ...SOFT]],
  ['accent', [...PLAIN, ...SOFT]],
  ['accent-strong', [...PLAIN, 'accent-soft']],
  ['danger', [...PLAIN, 'danger-soft', 'note']],
  ['warning', [...PLAIN, 'warning-soft', 'note']],
  ['success', [...PLAIN, 'success-soft']],
  ['info', [...PLAIN, 'info-soft']],
  ['note-text', [...PLAIN, 'note']],
  ['accent-text', ['accent', 'accent-strong']],
  ['danger-text', ['danger-fill', 'danger-fill-strong']],
  // The strongest badge is written in the surface colour on ink.
  ['surface', ['text']],
];

/** Borders of controls and the two rings of the focus: one of the two must stand out wherever the focus is. */
const GRAPHIC: [string, string[]][] = [
  ['line-strong', [...PLAIN, ...SOFT]],
  ['note-line', [...PLAIN, 'note']],
  ['accent', [...PLAIN, ...SOFT]],
  ['danger-fill', PLAIN],
  ['focus', ['focus-line']],
];

const pairs = (list: [string, string[]][]) =>
  list.flatMap(([role, surfaces]) => surfaces.map((surface): [string, string] => [role, surface]));

describe.each(Object.entries(THEMES))('%s theme', (_name, theme) => {
  const colour = (role: string) => theme[role] ?? '';

  it.each(pairs(TEXT))('lets %s be read on %s (4.5:1)', (role, surface) => {
    expect(contrast(colour(role), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(GRAPHIC))('lets %s be seen on %s (3:1)', (role, surface) => {
    expect(contrast(colour(role), colour(surface))).toBeGreaterThanOrEqual(3);
  });

  it.each([...PLAIN, ...SOFT, 'accent', 'danger-fill'])('shows the focus on %s (3:1)', (surface) => {
    const rings = [colour('focus'), colour('focus-line')].map((ring) => contrast(ring, colour(surface)));
    expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
  });

  it('names the same roles as the light theme', () => {
    expect(Object.keys(theme)).toEqual(Object.keys(THEMES['light'] ?? {}));
  });
});

describe('high contrast', () => {
  it.each(pairs(TEXT))('lets %s be read on %s (7:1)', (role, surface) => {
    const theme = THEMES['contrast'] ?? {};
    expect(contrast(theme[role] ?? '', theme[surface] ?? '')).toBeGreaterThanOrEqual(7);
  });
});

describe('the system theme', () => {
  it('is the dark theme when the system is dark', () => {
    expect(block(/@media screen and \(prefers-color-scheme: dark\)\s*\{[^{]*\{/)).toEqual(THEMES['dark']);
  });

  it('is the contrast theme when more contrast is asked for', () => {
    expect(block(/@media \(prefers-contrast: more\)\s*\{[^{]*\{/)).toEqual(THEMES['contrast']);
  });
});

describe('TLP labels', () => {
  const fixed = block(/:root\s*\{/);
  it.each(['clear', 'green', 'amber', 'red'])('lets %s be read on black', (label) => {
    expect(contrast(fixed[`tlp-${label}`] ?? '', fixed['tlp-surface'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
