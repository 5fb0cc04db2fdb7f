import { describe, expect, it } from '@jest/globals';
import { type FileKind, trueKind } from './file-kind.js';

const latin = (text: string) => Buffer.from(text, 'latin1');
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** A zip as far as anybody looks: entries that are stored, and the list of them at the end. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(text.length, 18);
    header.writeUInt32LE(text.length, 22);
    header.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(text.length, 20);
    central.writeUInt32LE(text.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    list.push(central, latin(name));
    parts.push(header, latin(name), latin(text));
    offset += 30 + name.length + text.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  return Buffer.concat([...parts, ...list, end]);
}
const types = (part: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.${part}.main+xml"/></Types>`;
const docx = zip({
  '[Content_Types].xml': types('openxmlformats-officedocument.wordprocessingml.document'),
  'word/document.xml': '<x/>',
});
const docm = zip({
  '[Content_Types].xml': types('openxmlformats-officedocument.wordprocessingml.document'),
  'word/vbaProject.bin': 'x',
});
const program = Buffer.concat([latin('MZ'), Buffer.alloc(300)]);
const oldOffice = Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(600)]);
const oldOfficeWithMacros = Buffer.concat([oldOffice, Buffer.from('_VBA_PROJECT', 'utf16le')]);
const png = hex(
  '89504e470d0a1a0a 0000000d 49484452 00000001 00000001 0802000000 907753de 00000000 49454e44 ae426082',
);

const cases: [string, Buffer, FileKind, { isMisnamed?: boolean; hasMacros?: boolean; mediaType?: string }][] =
  [
    ['setup.exe', program, 'PROGRAM', { mediaType: 'application/x-msdownload' }],
    ['invoice.pdf', program, 'PROGRAM', { isMisnamed: true }],
    ['photo.jpg', program, 'PROGRAM', { isMisnamed: true }],
    ['no extension', program, 'PROGRAM', { isMisnamed: true }],
    ['a.pdf', latin('%PDF-1.7\n%âãÏÓ\n'), 'PDF', { mediaType: 'application/pdf' }],
    ['a.txt', latin('%PDF-1.7\n%âãÏÓ\n'), 'PDF', { isMisnamed: true }],
    ['scan.png', png, 'PICTURE', { mediaType: 'image/png' }],
    ['letter.docx', docx, 'DOCUMENT', {}],
    ['letter.pdf', docx, 'DOCUMENT', { isMisnamed: true }],
    ['letter.docx', docm, 'DOCUMENT', { hasMacros: true }],
    ['files.zip', zip({ 'a.txt': 'x' }), 'ARCHIVE', {}],
    ['old.doc', oldOffice, 'DOCUMENT', {}],
    ['old.xls', oldOfficeWithMacros, 'SPREADSHEET', { hasMacros: true }],
    ['install.msi', oldOffice, 'PROGRAM', {}],
    ['page.html', latin('<!DOCTYPE html><html></html>'), 'WEB_PAGE', { mediaType: 'text/html' }],
    ['note.txt', latin('  <!-- x --> <script>alert(1)</script>'), 'WEB_PAGE', { isMisnamed: true }],
    [
      'logo.svg',
      latin('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'WEB_PAGE',
      { mediaType: 'image/svg+xml' },
    ],
    ['logo.png', latin('<?xml version="1.0"?><svg xmlns="x"/>'), 'WEB_PAGE', { isMisnamed: true }],
    ['run.ps1', latin('Invoke-WebRequest http://x'), 'PROGRAM', {}],
    ['readme.txt', latin('#!/bin/sh\nrm -rf /'), 'PROGRAM', { isMisnamed: true }],
    ['script.vbs', latin('MsgBox 1'), 'PROGRAM', {}],
    ['link.lnk', hex('4c000000 0114020000000000c000000000000046 00000000'), 'PROGRAM', {}],
    ['note.txt', Buffer.from('Ελληνικά και αγγλικά'), 'TEXT', { mediaType: 'text/plain' }],
    ['note.txt', latin('Gr\u00fc\u00dfe'), 'TEXT', {}],
    ['table.csv', latin('a;b\n1;2'), 'TEXT', {}],
    ['mail.eml', latin('Received: from x\r\nFrom: a@b\r\n\r\nx'), 'MAIL', {}],
    ['mail.txt', latin('Return-Path: <a@b>\r\n\r\nx'), 'MAIL', { isMisnamed: true }],
    ['dump.bin', Buffer.from([0, 1, 2, 3, 4, 5]), 'OTHER', { mediaType: 'application/octet-stream' }],
    ['dump.pdf', Buffer.from([0, 1, 2, 3, 4, 5]), 'OTHER', {}],
    ['virus.com', Buffer.from([0xe9, 0, 1, 2]), 'PROGRAM', {}],
    ['empty.txt', Buffer.alloc(0), 'TEXT', {}],
  ];

describe('trueKind', () => {
  it.each(cases)('%s (#%#) is by its content', async (name, bytes, kind, more) => {
    expect(await trueKind(name, new Blob([new Uint8Array(bytes)]))).toMatchObject({
      kind,
      isMisnamed: false,
      hasMacros: false,
      ...more,
    });
  });

  it('says so when the content is not known and the name promises something', async () => {
    const { kind, isMisnamed } = await trueKind('a.pdf', new Blob([new Uint8Array([0, 1, 2])]));
    expect({ kind, isMisnamed }).toEqual({ kind: 'OTHER', isMisnamed: false });
  });

  it('comes to an end with a megabyte of what looks like the beginning of something', async () => {
    for (const start of ['PK\u0003\u0004', '<!--', '<?xml ', '#', 'Rar!', '\u001f\u008b', 'ID3'])
      await expect(trueKind('x', new Blob([start.repeat(250_000)]))).resolves.toBeDefined();
  });
});
