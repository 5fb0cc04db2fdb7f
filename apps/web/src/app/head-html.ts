import type { PageRecord } from '../lib/screen.js';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The part of the head that differs from page to page. */
export function headHtml({ title, description, status }: PageRecord): string {
  const lines = [`<title>${escapeHtml(title)}</title>`];
  if (description !== '') lines.push(`<meta name="description" content="${escapeHtml(description)}" />`);
  if (status !== 200) lines.push('<meta name="robots" content="noindex" />');
  return lines.join('\n    ');
}
