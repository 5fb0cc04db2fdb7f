import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BUILT = fileURLToPath(new URL('../../../../libs/messages/dist', import.meta.url));

/** The languages of the product beside English. */
export const OTHER_LANGUAGES = ['de', 'fr', 'el'] as const;

async function catalogue(language: string): Promise<Readonly<Record<string, string>>> {
  const file = pathToFileURL(join(BUILT, language, 'index.js')).href;
  const { messages } = (await import(file)) as { messages: Readonly<Record<string, string>> };
  return messages;
}

/** Words for people to which another language has other words: where these stand on a page in it, something was left English. */
export async function englishWords(language: string): Promise<string[]> {
  const [english, other] = await Promise.all([catalogue('en'), catalogue(language)]);
  return Object.entries(english)
    .filter(([key, text]) => other[key] !== text && text.split(' ').length >= 3 && !/[{<]/.test(text))
    .map(([, text]) => text);
}
