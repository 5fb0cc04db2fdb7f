import type { Tlp } from '@salus/contract';
import type { ComposerKind } from './composer-kind.js';

export interface Cited {
  readonly title: string;
  readonly slug: string;
  readonly language: string;
  /** Number of the revision. */
  readonly version: number;
}

/** Names an article in a text, with its revision: what the hospital reads later may be a newer one. */
export function citation({ title, slug, language, version }: Cited): string {
  const name = title.replaceAll('[', '(').replaceAll(']', ')');
  return `[${name}](/guidance/${slug}/${language}) (v${version})`;
}

/** Puts a citation where the caret is, apart from the words around it. Gives the text and where the caret goes. */
export function insertCitation(text: string, caret: number, article: Cited): { text: string; caret: number } {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const start = before === '' || /\s$/.test(before) ? before : `${before} `;
  const inserted = `${start}${citation(article)}${/^\s/.test(after) ? '' : ' '}`;
  return { text: inserted + after, caret: inserted.length + (/^\s/.test(after) ? 1 : 0) };
}

/** A reply names nothing that only some hospitals may know of; colleagues may read it all. */
export function mayCite(kind: ComposerKind, tlp: Tlp): boolean {
  return kind === 'NOTE' || tlp === 'CLEAR' || tlp === 'GREEN';
}
