const SHOWN = 12;

const part = (sign, lines, from) => [
  ...lines.slice(0, SHOWN).map((line, at) => `  ${sign} ${from + at + 1}: ${line}`),
  ...(lines.length > SHOWN ? [`  ${sign} ... ${lines.length - SHOWN} more lines`] : []),
];

/** The lines between the first and the last that differ, as they are (-) and as they should be (+). */
export function difference(present, wanted) {
  const old = present.split('\n');
  const fresh = wanted.split('\n');
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const cut = (lines) => lines.slice(start, lines.length - end);
  return [...part('-', cut(old), start), ...part('+', cut(fresh), start)].join('\n');
}
