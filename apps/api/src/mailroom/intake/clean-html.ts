import sanitizeHtml from 'sanitize-html';

/** What may be shown of the HTML of a stranger: structure and words, nothing that runs, looks or loads. */
const TAGS = [
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'caption',
  'code',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'li',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
];
const SHOWN_IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const LARGEST_IMAGE = 2 * 1024 * 1024;
const LARGEST_IMAGES = 6 * 1024 * 1024;

export interface CleanHtml {
  readonly html: string;
  /** Content ids of the images that stand in it. */
  readonly shown: ReadonlySet<string>;
}

/** Cleaned by an allow-list. Images that came with the message stand in their place as data; no other address is left to load from or to go to. */
export function cleanHtml(
  html: string,
  images: ReadonlyMap<string, { kind: string; content: Buffer }>,
): CleanHtml | null {
  const shown = new Set<string>();
  let left = LARGEST_IMAGES;
  const imageAt = (source: string): string | null => {
    const id = /^cid:(.{1,300})$/i.exec(source)?.[1];
    const image = id === undefined ? undefined : images.get(id);
    if (
      !id ||
      !image ||
      !SHOWN_IMAGES.has(image.kind) ||
      image.content.length > Math.min(LARGEST_IMAGE, left)
    )
      return null;
    left -= image.content.length;
    shown.add(id);
    return `data:${image.kind};base64,${image.content.toString('base64')}`;
  };
  const clean = sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['title'],
      img: ['src', 'alt'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      '*': ['lang', 'dir'],
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    disallowedTagsMode: 'discard',
    transformTags: {
      // Where a link would lead can be seen; nobody is led there by a click.
      a: (_tag, { href = '' }) => ({ tagName: 'a', attribs: href === '' ? {} : { title: href } }),
      img: (_tag, { src = '', alt = '' }) => {
        const data = imageAt(src);
        if (data) return { tagName: 'img', attribs: { src: data, alt } };
        return alt ? { tagName: 'span', attribs: {}, text: `[${alt}]` } : { tagName: 'span', attribs: {} };
      },
    },
  }).trim();
  return clean === '' ? null : { html: clean, shown };
}
