import { createTranslator, type MessageKey, pickUiLanguage } from '@salus/messages';
import { codePointLength, LIMITS, type MailPart, newText, plainSubject } from '@salus/rules';

/** A few words of our own in the language of a hospital. */
async function say(
  language: string,
  key: MessageKey,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  return (await createTranslator(pickUiLanguage([language])))(key, values);
}

/** The subject of a ticket: what the mail says, or that it says nothing. */
export async function subjectFor(language: string, subject: string): Promise<string> {
  return cut(plainSubject(subject), LIMITS.subject) || say(language, 'mailroom.noSubject');
}

/** The subject of a digest, by the name of the person. Many people are called by their address, which hospitals are not shown. */
export async function digestSubject(language: string, name: string | null): Promise<string> {
  const subject =
    name && !name.includes('@')
      ? say(language, 'mailroom.digest', { sender: name })
      : say(language, 'mailroom.digestUnnamed');
  return cut(await subject, LIMITS.subject);
}

/** The words of a message: what is new, or all of it when everything is folded. What is too long goes on in the parts of the mail. */
export async function bodyFor(language: string, parts: readonly MailPart[]): Promise<string> {
  const all = parts
    .map(({ text }) => text)
    .join('')
    .trim();
  const words = newText(parts) || all;
  return cut(words, LIMITS.body) || say(language, 'mailroom.noText');
}

function cut(text: string, most: number): string {
  const tidy = text.normalize('NFC').trim();
  return codePointLength(tidy) <= most ? tidy : Array.from(tidy).slice(0, most).join('').trim();
}
