import { describe, expect, it } from '@jest/globals';
import { tellingWords } from './telling-words.js';

describe('the words that tell what a text is about', () => {
  it('come without those that mean nothing alone, first the ones that come again, then the longer ones', () => {
    const text =
      'The backup of our EHR was deleted. We have no other backup, and the suppliers say that it is gone.';
    expect(tellingWords(text, 200)).toBe('backup suppliers deleted other gone ehr');
  });

  it('are the same wherever in a long text they stand', () => {
    const greeting = 'Dear all, hello. '.repeat(50);
    expect(tellingWords(`${greeting} ransomware ransomware ${'ransomware '.repeat(60)}`, 200)).toMatch(
      /^ransomware /,
    );
  });

  it('are at most ten, and fit into a question', () => {
    const text = Array.from({ length: 500 }, (_, at) => `word${String(at).padStart(20, 'x')}`).join(' ');
    expect(tellingWords(text, 200).split(' ').length).toBeLessThanOrEqual(10);
    expect(tellingWords(text, 200).length).toBeLessThanOrEqual(200);
    expect(tellingWords('x'.repeat(20_000), 200)).toHaveLength(200);
  });

  it.each(['', '?!', 'we of'])('of %j are none', (text) => {
    expect(tellingWords(text, 200)).toBe('');
  });

  it('are folded as the words of the guidance are', () => {
    expect(tellingWords('Η κρυπτογράφηση των αντιγράφων', 200)).toBe('κρυπτογραφηση αντιγραφων');
  });
});
