import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The entry of the manifest whose code is the app itself, which the first script of a page imports. */
const APP = 'src/start.tsx';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a rendered page puts into the template. */
export interface PageParts {
  readonly lang: string;
  readonly head: string;
  readonly html: string;
  readonly data: unknown;
  readonly isCalm: boolean;
}

/** Stands in a page for the nonce of the answer that carries it. */
export const NONCE_MARK = '%NONCE%';

/** The built `index.html`, with the styles of the app in its head and, where the app starts at once, its scripts announced. */
export class PageTemplate {
  private readonly styles: string;
  private readonly scripts: string;

  constructor(
    private readonly text: string,
    manifest: Readonly<Record<string, Chunk>>,
  ) {
    const chunks = closure(manifest, APP);
    const styles = new Set(chunks.flatMap(({ css }) => css ?? []));
    this.styles = [...styles]
      .map((file) => `<link rel="stylesheet" crossorigin href="/${file}" />`)
      .join('\n    ');
    this.scripts = chunks
      .map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}" nonce="${NONCE_MARK}" />`)
      .join('\n    ');
  }

  static read(client: string): PageTemplate {
    const read = (file: string) => readFileSync(join(client, file), 'utf8');
    return new PageTemplate(
      read('index.html'),
      JSON.parse(read('.vite/manifest.json')) as Record<string, Chunk>,
    );
  }

  /** The whole page, with `NONCE_MARK` where the nonce goes. */
  fill(page: PageParts, theme: string): string {
    const data = JSON.stringify(page.data)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029');
    return this.text
      .replace('%LANG%', () => page.lang)
      .replace('%THEME%', () => theme)
      .replace('%START%', () => (page.isCalm ? 'calm' : 'now'))
      .replace('<!--app-assets-->', () => (page.isCalm ? this.styles : `${this.styles}\n    ${this.scripts}`))
      .replace('<!--app-head-->', () => page.head)
      .replace('<!--app-data-->', () => data)
      .replace('<!--app-html-->', () => page.html);
  }
}

/** A chunk and everything that it imports at once, each once. */
function closure(manifest: Readonly<Record<string, Chunk>>, name: string): Chunk[] {
  const seen = new Map<string, Chunk>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.set(key, chunk);
    chunk.imports?.forEach(visit);
  };
  visit(name);
  return [...seen.values()];
}
