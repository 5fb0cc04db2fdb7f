import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (file: string) => readFileSync(`${here}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const sheets = globSync('**/*.css', { cwd: here }).filter((file) => file !== 'styles.css');
const components = globSync('**/*.tsx', { cwd: here }).filter((file) => !file.endsWith('.test.tsx'));
const tokens = read('tokens.css');

describe('the style sheets', () => {
  it.each(sheets.filter((file) => !file.startsWith('gallery/')))('%s is part of styles.css', (file) => {
    expect(read('styles.css')).toContain(`@import './${file}';`);
  });

  it.each(sheets.filter((file) => file !== 'tokens.css'))('%s names no colour of its own', (file) => {
    expect(
      read(file).match(/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(|:\s*(white|black|red|gold|teal)\b/gi),
    ).toBeNull();
  });

  it.each(sheets)('%s uses only tokens that exist', (file) => {
    // Set by React Aria and by the panes, not by the token file.
    const others = ['trigger-width', 'pane-width'];
    const used = [...read(file).matchAll(/var\(--([\w-]+)/g)].map((match) => match[1] ?? '');
    const missing = used.filter((name) => !others.includes(name) && !tokens.includes(`--${name}:`));
    expect(missing).toEqual([]);
  });

  it.each(sheets)('%s moves for no longer than 150 ms, but for the spinner', (file) => {
    const times = [...read(file).matchAll(/([\d.]+)(ms|s)\b/g)].map(
      ([, amount, unit]) => Number(amount) * (unit === 's' ? 1000 : 1),
    );
    expect(times.filter((time) => time > 150)).toEqual(file === 'feedback/loading.css' ? [800] : []);
  });
});

describe('the components', () => {
  it('write no inline style, which a strict policy would refuse; only the width of a pane is one', () => {
    const styled = components.filter((file) => /\sstyle=/.test(read(file)));
    expect(styled).toEqual(['desk/resizable-panes.tsx']);
  });

  it('use only classes that have a style', () => {
    const styles = sheets.map(read).join('\n');
    const literal = components.flatMap((file) =>
      [...read(file).matchAll(/'[^'\n]*'|"[^"\n]*"/g)].flatMap(
        ([text]) => text.match(/(?<=['"\s])sal-[\w-]*[a-z](?=['"\s])/g) ?? [],
      ),
    );
    const unstyled = [...new Set(literal)].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles));
    expect(unstyled).toEqual([]);
  });
});
