import type { IncomingHttpHeaders } from 'node:http';

/** The languages that a browser asks for (BCP 47 tags), the most wanted first. */
export function acceptedLanguages(headers: IncomingHttpHeaders): string[] {
  return (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .map(([tag = '', weight = '1']) => ({ tag, weight: Number(weight) }))
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
