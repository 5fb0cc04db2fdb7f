import { describe, expect, it } from '@jest/globals';
import { attachmentDisposition, extensionOf, safeFileName } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Rapport d’évaluation.docx', 'Rapport d’évaluation.docx'],
    ['Αναφορά.pdf', 'Αναφορά.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
    ['C:\\Users\\nurse\\Desktop\\scan.pdf', 'scan.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['inv\u200Boice\u2060.p\uFEFFdf', 'invoice.pdf'],
    ['a\u0000b\r\nBcc: x.txt', 'abBcc_ x.txt'],
    ['photo.jpg:Zone.Identifier', 'photo.jpg_Zone.Identifier'],
    ['.htaccess', 'htaccess'],
    ['name.exe. . ', 'name.exe'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['"><img src=x>.png', '___img src=x_.png'],
    ['a    b.txt', 'a b.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['/', 'file'],
    ['\ud800.txt', '\ufffd.txt'],
    ['e\u0301.txt', '\u00e9.txt'],
  ])('makes of %j the name %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('keeps a name short and its extension whole', () => {
    const name = safeFileName(`${'ä'.repeat(400)}.pdf`);
    expect(Array.from(name)).toHaveLength(150);
    expect(name).toMatch(/ä\.pdf$/);
  });

  it('is the same when done again', () => {
    for (const name of ['CON.txt', '../a', '. .a. .', `${'x'.repeat(148)}. .pdf`, '_.'])
      expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
  });
});

describe('attachmentDisposition', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['Étude (1).pdf', `attachment; filename="Etude (1).pdf"; filename*=UTF-8''%C3%89tude%20%281%29.pdf`],
    ['Ώρα.txt', `attachment; filename="___.txt"; filename*=UTF-8''%CE%8F%CF%81%CE%B1.txt`],
    ['a"b\\c%d.txt', `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
  ])('of %s', (name, expected) => {
    expect(attachmentDisposition(name)).toBe(expected);
  });
});

it('takes as an extension only what looks like one', () => {
  expect(['a.PDF', 'a.tar.gz', '.htaccess', 'a.', 'a', `a.${'x'.repeat(30)}`].map(extensionOf)).toEqual([
    'pdf',
    'gz',
    '',
    '',
    '',
    '',
  ]);
});
