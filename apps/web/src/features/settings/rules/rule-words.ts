import type { RuleVersionPartsFragment } from '@salus/contract';
import type { MessageKey, Translate } from '@salus/messages';
import { isRuleGroup, Priority, type RuleGroup, type RuleTest, formatTlp, isWord, Tlp } from '@salus/rules';

type Version = RuleVersionPartsFragment;
type Action = Version['actions'][number];

/** A text whose key is made from data; what this version does not know is shown as it came. */
export function known(t: Translate, key: string, otherwise: string): string {
  const text = t(key as MessageKey);
  return text === key ? otherwise : text;
}

export const fieldWords = (t: Translate, field: string): string =>
  known(t, `settings.rules.field.${field}`, field);
export const operatorWords = (t: Translate, operator: string): string =>
  known(t, `settings.rules.op.${operator}`, operator);

/** Where the words of a field stand in the catalogue; the first that knows the word says it. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'ticket.status': ['common.status'],
  'ticket.ransomware': ['common.ransomware'],
  'ticket.urgency': ['settings.rules.urgency'],
  'ticket.rsitClass': ['desk.rsitClass'],
  'organisation.kind': ['common.organisationKind'],
  'clock.kind': ['clocks.kind', 'settings.rules.word'],
  'event.clock': ['clocks.kind'],
};

/** One value of a field in words. */
export function valueWords(t: Translate, locale: string, field: string, value: string): string {
  if (isWord(Priority, value)) return `${value} ${t(`common.priority.${value}`)}`;
  if (field === 'ticket.tlp' && isWord(Tlp, value)) return formatTlp(value);
  if (field === 'organisation.country') return names(locale, 'region').of(value) ?? value;
  if (field.endsWith('.language')) return names(locale, 'language').of(value) ?? value;
  for (const place of PLACES[field] ?? ['settings.rules.word']) {
    const words = known(t, `${place}.${value}`, '');
    if (words !== '') return words;
  }
  return value;
}

const names = (locale: string, type: 'region' | 'language') =>
  new Intl.DisplayNames(locale, { type, fallback: 'code' });

/** Several values as they are stored for the explanation of a firing: `P1, P2`. */
export const valuesWords = (t: Translate, locale: string, field: string, values: string): string =>
  values
    .split(', ')
    .map((value) => valueWords(t, locale, field, value))
    .join(', ');

/** Minutes as people say them: 90 minutes, 2 hours, 3 days. */
export function lengthWords(t: Translate, minutes: number): string {
  const count = Math.abs(minutes);
  if (count > 0 && count % 1440 === 0) return t('settings.rules.days', { count: count / 1440 });
  if (count > 0 && count % 60 === 0) return t('settings.rules.hours', { count: count / 60 });
  return t('settings.rules.minutes', { count });
}

/** What happened, in words: as a trigger, as hospitals read it, or as only the Centre does. */
export const eventWords = (t: Translate, event: string): string =>
  ['rules.trigger', 'portal.event', 'settings.rules.event']
    .map((place) => known(t, `${place}.${event}`, ''))
    .find((words) => words !== '') ?? event;

export const baseWords = (t: Translate, base: string): string =>
  known(
    t,
    `settings.rule.base.${base}`,
    t('settings.rule.base.clock', { clock: known(t, `clocks.kind.${base}`, base) }),
  );

export function triggerWords(t: Translate, { events, base, minutes }: Version['trigger']): string {
  if (base === null || minutes === null) return events.map((event) => eventWords(t, event)).join(', ');
  const length = lengthWords(t, minutes);
  if (base === 'OPENED') return t('settings.rules.after.OPENED', { length });
  if (base === 'LAST_CHANGE') return t('settings.rules.after.LAST_CHANGE', { length });
  const clock = known(t, `clocks.kind.${base}`, base);
  return minutes < 0
    ? t('settings.rules.before.clock', { length, clock })
    : t('settings.rules.after.clock', { length, clock });
}

export function groupWords(t: Translate, { combinator, not }: RuleGroup): string {
  if (not) return combinator === 'and' ? t('settings.rules.notAll') : t('settings.rules.none');
  return combinator === 'and' ? t('settings.rules.all') : t('settings.rules.any');
}

export function testWords(t: Translate, locale: string, { field, operator, value }: RuleTest): string {
  const values = (Array.isArray(value) ? value : [String(value)]) as readonly string[];
  const words = values.map((one) => valueWords(t, locale, field, one)).join(', ');
  return `${fieldWords(t, field)} ${operatorWords(t, operator)} ${words}`;
}

/** The condition as it is stored; an empty one when it cannot be read, which a newer server could write. */
export function readCondition(text: string): RuleGroup {
  try {
    const condition = JSON.parse(text) as RuleGroup;
    return isRuleGroup(condition) ? condition : EMPTY;
  } catch {
    return EMPTY;
  }
}
const EMPTY: RuleGroup = { combinator: 'and', rules: [] };

export function actionWords(t: Translate, action: Action, personName: (id: string) => string): string {
  const value =
    action.text ??
    action.tag ??
    action.url ??
    action.priority ??
    (action.team && known(t, `settings.rules.word.${action.team}`, action.team)) ??
    (action.personId && personName(action.personId)) ??
    (action.onCallTeam && known(t, `settings.rules.word.${action.onCallTeam}`, action.onCallTeam)) ??
    (action.playbook && known(t, `playbook.${action.playbook}`, action.playbook)) ??
    '';
  if (action.type === 'PROPOSE_HAND_OVER')
    return t(action.isForReserve ? 'settings.rules.do.RESERVE' : 'settings.rules.do.PROPOSE_HAND_OVER');
  const to = action.to ? t(`rules.mailTo.${action.to}`) : '';
  return t(`settings.rules.do.${action.type}`, { value, to });
}

/** What came of an action that was done. */
export function outcomeWords(t: Translate, type: string, outcome: string): string {
  const what = known(t, `rules.action.${type}`, type);
  if (outcome === 'DONE') return what;
  if (outcome === 'ALREADY_SO') return t('settings.rule.alreadySo', { what });
  const reason = known(
    t,
    `rules.refusal.${outcome}`,
    t('rules.refusal.other', { code: outcome.replaceAll('_', ' ') }),
  );
  return t('settings.rule.refused', { what, reason });
}
