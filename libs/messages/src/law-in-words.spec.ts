import { describe, expect, it } from '@jest/globals';
import { lawInWords } from './law-in-words.js';
import { createTranslator } from './translator.js';

describe('a provision of the EU', () => {
  it.each([
    ['en', 'Directive (EU) 2022/2555, Art. 23(4)(a)', 'Regulation (EU) 2016/679, Art. 33'],
    ['de', 'Richtlinie (EU) 2022/2555, Art. 23(4)(a)', 'Verordnung (EU) 2016/679, Art. 33'],
    ['fr', 'directive (UE) 2022/2555, art. 23(4)(a)', 'règlement (UE) 2016/679, art. 33'],
    ['el', 'Οδηγία (ΕΕ) 2022/2555, άρθρο 23(4)(a)', 'Κανονισμός (ΕΕ) 2016/679, άρθρο 33'],
  ] as const)('is cited as readers of %s know it', async (language, directive, regulation) => {
    const t = await createTranslator(language);
    expect(lawInWords(t, 'Directive (EU) 2022/2555, Art. 23(4)(a)')).toBe(directive);
    expect(lawInWords(t, 'Regulation (EU) 2016/679, Art. 33')).toBe(regulation);
  });

  it('of a country stays as the Centre wrote it', async () => {
    expect(lawInWords(await createTranslator('de'), '§ 32 BSIG')).toBe('§ 32 BSIG');
  });
});
