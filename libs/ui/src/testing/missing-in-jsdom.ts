// jsdom has no CSS.escape, which React Aria uses to find options by key. Keys in tests are ids: escaping what is not a
// word character follows the rule that the standard has for them.
const escape = (text: string) =>
  text.replace(/^\d|[^\w-]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);

if (typeof globalThis.CSS === 'undefined') Object.assign(globalThis, { CSS: { escape } });

export {};
