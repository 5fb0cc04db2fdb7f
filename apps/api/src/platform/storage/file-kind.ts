import { fileTypeFromBlob } from 'file-type';
import { extensionOf } from './file-name.js';

/** What a file is for a person who must decide whether to open it. */
export type FileKind =
  | 'PICTURE'
  | 'PDF'
  | 'DOCUMENT'
  | 'SPREADSHEET'
  | 'PRESENTATION'
  | 'TEXT'
  | 'WEB_PAGE'
  | 'MAIL'
  | 'ARCHIVE'
  | 'PROGRAM'
  | 'AUDIO'
  | 'VIDEO'
  | 'OTHER';

/** What the content says, whatever the name says. */
export interface TrueKind {
  readonly kind: FileKind;
  readonly mediaType: string;
  /** The name promises another kind of file than the content is. */
  readonly isMisnamed: boolean;
  /** Carries code that an office program would run. */
  readonly hasMacros: boolean;
}

const BY_EXTENSION: Readonly<Record<string, FileKind>> = Object.fromEntries(
  Object.entries({
    PICTURE: 'png jpg jpeg jpe gif webp bmp tif tiff avif heic heif ico jxl psd jp2',
    PDF: 'pdf',
    DOCUMENT: 'doc docx docm dot dotx dotm odt ott rtf pages epub',
    SPREADSHEET: 'xls xlsx xlsm xlsb xlt xltx xltm ods ots numbers',
    PRESENTATION: 'ppt pptx pptm pot potx potm pps ppsx odp otp key',
    TEXT: 'txt log csv tsv json jsonl md ini cfg conf yaml yml xml pem crt asc ics vcf toml sql',
    WEB_PAGE: 'html htm xhtml mht mhtml svg svgz shtml',
    MAIL: 'eml msg',
    ARCHIVE: 'zip 7z rar tar gz tgz bz2 xz zst cab lz4 z arj iso img vhd vhdx',
    PROGRAM:
      'exe dll com scr pif msi msp msix appx sys cpl ocx drv elf so dylib apk jar class deb rpm dmg wasm lnk bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta sh bash py pl rb php pht phtml reg inf scf url chm one xll',
    AUDIO: 'mp3 wav ogg oga opus flac m4a aac wma amr aiff mid',
    VIDEO: 'mp4 m4v mov avi mkv webm wmv mpg mpeg 3gp flv',
  }).flatMap(([kind, extensions]) => extensions.split(' ').map((extension) => [extension, kind as FileKind])),
);

/** Scripts are text to look at: only their names tell that a computer would run them. */
const isScript = (extension: string) => BY_EXTENSION[extension] === 'PROGRAM';

const OLD_OFFICE: Readonly<Record<string, FileKind>> = {
  doc: 'DOCUMENT',
  xls: 'SPREADSHEET',
  ppt: 'PRESENTATION',
};
const HEAD = 4_096;
/** Parts of a file in which the names of an archive's entries stand. */
const TAIL = 65_536;
const UNKNOWN = 'application/octet-stream';

/** Looks into the bytes: a renamed program is named what it is. */
export async function trueKind(name: string, content: Blob): Promise<TrueKind> {
  const extension = extensionOf(name);
  const found = (await fileTypeFromBlob(content).catch(() => undefined)) ?? null;
  const { kind, mediaType } =
    found && found.mime !== 'application/xml' ? byMagic(found, extension) : await byText(content, extension);
  const promised = BY_EXTENSION[extension];
  const isMisnamed = promised === undefined ? kind === 'PROGRAM' : promised !== kind && kind !== 'OTHER';
  return { kind, mediaType, isMisnamed, hasMacros: await hasMacros(mediaType, content) };
}

interface Found {
  readonly kind: FileKind;
  readonly mediaType: string;
}

function byMagic({ ext, mime }: { ext: string; mime: string }, extension: string): Found {
  // Old office files, installers and saved Outlook mails share one container; the name is all there is to tell them apart.
  if (mime === 'application/x-cfb') {
    const kind = OLD_OFFICE[extension] ?? BY_EXTENSION[extension] ?? 'OTHER';
    return { kind, mediaType: mime };
  }
  // A Java program and an office file are archives as well; file-type tells those that say so inside.
  const [family] = mime.split('/');
  const kind =
    BY_EXTENSION[ext] ??
    ({ image: 'PICTURE', audio: 'AUDIO', video: 'VIDEO', text: 'TEXT' } as Record<string, FileKind>)[
      family!
    ] ??
    'OTHER';
  return { kind, mediaType: mime };
}

async function byText(content: Blob, extension: string): Promise<Found> {
  const head = Buffer.from(await content.slice(0, HEAD).arrayBuffer());
  const text = readText(head);
  if (text === null) return { kind: isScript(extension) ? 'PROGRAM' : 'OTHER', mediaType: UNKNOWN };
  if (text.startsWith('#!') || isScript(extension)) return { kind: 'PROGRAM', mediaType: 'text/plain' };
  if (/<\s*svg[\s>]/i.test(text)) return { kind: 'WEB_PAGE', mediaType: 'image/svg+xml' };
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|iframe|meta)[\s>]/i.test(text))
    return { kind: 'WEB_PAGE', mediaType: 'text/html' };
  if (/^\s*<\?xml/i.test(text)) return markup(extension);
  if (BY_EXTENSION[extension] === 'WEB_PAGE') return { kind: 'WEB_PAGE', mediaType: 'text/html' };
  if (extension === 'eml' || /^(?:Received|Return-Path|MIME-Version|Message-ID): /im.test(text.slice(0, 500)))
    return { kind: 'MAIL', mediaType: 'message/rfc822' };
  return { kind: 'TEXT', mediaType: 'text/plain' };
}

/** XML is text to read, but for the pages among it, which browsers run. */
function markup(extension: string): Found {
  const kind = BY_EXTENSION[extension] === 'WEB_PAGE' ? 'WEB_PAGE' : 'TEXT';
  return { kind, mediaType: 'application/xml' };
}

/** The text of the first bytes; null when they are no text. A letter may be cut in half at the end. */
function readText(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le');
  if (head.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    // Texts of old programs are in one-byte alphabets: text if nothing but letters, blanks and signs.
    return head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))
      ? null
      : head.toString('latin1');
  }
}

async function hasMacros(mediaType: string, content: Blob): Promise<boolean> {
  if (mediaType === 'application/x-cfb')
    return Buffer.from(await content.arrayBuffer()).includes(Buffer.from('_VBA_PROJECT', 'utf16le'));
  if (!/officedocument|ms-(?:word|excel|powerpoint)|zip/.test(mediaType)) return false;
  if (/macroenabled/i.test(mediaType)) return true;
  const tail = Buffer.from(await content.slice(Math.max(0, content.size - TAIL)).arrayBuffer());
  return tail.includes('vbaProject.bin');
}
