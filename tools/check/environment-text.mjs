// Environment files and the ${...} of compose files, as Docker Compose reads them.

/** Names and values of an environment file; quotes around a value are dropped. */
export function parseEnvironment(text) {
  const lines = text.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replace(/^"(.*)"$/, '$1')];
    }),
  );
}

const VARIABLE = /\$(?:\$|\{([A-Z_]+)(?:(:?[-?])([^{}]*))?\}|([A-Z_]+))/g;

/** The names of the variables that a text uses. */
export function variablesIn(text) {
  return [...text.matchAll(VARIABLE)].map((match) => match[1] ?? match[4]).filter(Boolean);
}

/** The text with its variables filled in; `missing` is told what is demanded and not there. */
export function interpolate(text, values, missing) {
  return text.replaceAll(VARIABLE, (whole, braced, operator, rest, bare) => {
    if (whole === '$$') return '$';
    const name = braced ?? bare;
    const value = values[name];
    const absent = operator?.startsWith(':') ? !value : value === undefined;
    if (!absent) return value ?? '';
    if (operator?.endsWith('?')) missing(`${name}: ${rest || 'is required'}`);
    return operator?.endsWith('-') ? rest : '';
  });
}
