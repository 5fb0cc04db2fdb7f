import { checkArticleText } from '@salus/rules';
import { Button, Icon } from '@salus/ui';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';

interface Props {
  readonly text: string;
  readonly onGo: (line: number) => void;
}

/** What would keep somebody from reading the article, said while it is written. */
export function Checks({ text, onGo }: Props): ReactElement {
  const t = useTranslate();
  const settled = useDeferredValue(text);
  const findings = useMemo(() => checkArticleText(settled), [settled]);
  return (
    <section className="editing-checks" aria-label={t('editing.check.title')}>
      <h3>{t('editing.check.title')}</h3>
      <div role="status">
        {findings.length === 0 && (
          <p className="editing-checks__none">
            <Icon name="check" size="small" />
            {t('editing.check.none')}
          </p>
        )}
      </div>
      <ul>
        {findings.map(({ code, line, text: words }) => (
          <li key={`${line} ${code} ${words}`}>
            <Button variant="quiet" size="small" onPress={() => onGo(line)}>
              {t('editing.check.line', { line })}
            </Button>{' '}
            {t(`editing.check.${code}`, { text: words })}
          </li>
        ))}
      </ul>
    </section>
  );
}
