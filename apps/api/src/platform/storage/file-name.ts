const MAX_NAME = 150;
const MAX_EXTENSION = 20;
/** Characters that nobody sees or that show a name in another order than it is ("exe.fdp"): names go without them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** What some file system would read as more than a name: streams, wildcards, pipes, quotes. */
const SPECIAL = /[<>:"|?*]/g;
/** Names that Windows takes for devices, whatever follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a file as it may stand on any disk and in any list: one path component, seen as it is. Never empty. */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'file';
  const short = shorten(plain);
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Keeps the extension: it is what people go by. */
function shorten(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= MAX_NAME) return name;
  const extension = Array.from(extensionOf(name));
  const end = extension.length > 0 ? ['.', ...extension] : [];
  return [...letters.slice(0, MAX_NAME - end.length), ...end].join('');
}

/** What follows the last dot, in small letters; empty when that is no extension. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /.\.([^.\s]+)$/u.exec(name) ?? [];
  return extension.length <= MAX_EXTENSION ? extension.toLowerCase() : '';
}

/** Content-Disposition by RFC 6266: the name in UTF-8, and before it one that every old browser can read. */
export function attachmentDisposition(name: string): string {
  const fallback = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
