import {
  EditorialArticleDocument,
  ExpireArticleDocument,
  OpenDraftDocument,
  WithdrawArticleDocument,
} from '@salus/contract';
import {
  Badge,
  Banner,
  Button,
  Checkbox,
  ComboBox,
  Dialog,
  Inline,
  Link,
  LinkButton,
  Stack,
  TextArea,
  TextField,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { focusAfterChange, focusOn } from '../../lib/focus.js';
import { articlePath } from '../../lib/guidance/article-path.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange } from '../../lib/operations.js';
import { Moment } from '../../lib/times.js';
import type { EditorialArticle, EditorialTranslation } from './article.route.js';
import { editingPath } from './paths.js';
import { refusalText } from './problem-text.js';
import { sectionNames } from './section-names.js';
import { StateBadge } from './state-badge.js';
import { useArticleChoice } from './use-article-choice.js';

interface Props {
  readonly article: EditorialArticle;
  readonly translation: EditorialTranslation;
}

/** The heading of a language, where the focus goes when what was pressed below is gone. */
const cardHeading = ({ id }: EditorialTranslation): string => `language-${id}`;

/** One language of an article: where it stands, and the way on. */
export function LanguageCard({ article, translation }: Props): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const open = useChange(OpenDraftDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: ({ openDraft }) => void navigate(editingPath.draft(openDraft.translationId)),
  });
  const { language, onItsWay } = translation;
  const name = languageName(language, locale);
  return (
    <section className="editing-card" aria-label={name}>
      <Inline gap={3}>
        <h3 id={cardHeading(translation)} className="editing-card__title">
          {name}
        </h3>
        <StateBadge state={translation.state} />
        {translation.isSource && <Badge>{t('editing.article.source')}</Badge>}
        {translation.publicNumber !== null && translation.state !== 'PUBLISHED' && (
          <StateBadge state="PUBLISHED" />
        )}
        {translation.isOlderThanSource && (
          <Badge tone="warning" icon="globe">
            {t('editing.older')}
          </Badge>
        )}
      </Inline>
      <p lang={language}>{translation.title === '' ? t('editing.untitled') : translation.title}</p>
      {translation.changedSections.length > 0 && (
        <p>{t('editing.queue.changed', { sections: sectionNames(t, translation.changedSections) })}</p>
      )}
      {onItsWay !== null && (
        <p>
          <Link href={editingPath.revision(onItsWay.id)}>
            {t('editing.article.openRevision', { number: onItsWay.number })}
          </Link>{' '}
          {onItsWay.reviewer !== null && `· ${t('editing.revision.reviewer')} ${onItsWay.reviewer.name}`}
          {onItsWay.isOverdue && (
            <>
              {' '}
              <Badge tone="danger" icon="clock">
                {t('editing.overdue')}
              </Badge>
            </>
          )}
        </p>
      )}
      {translation.isStricterThanArticle && <p>{t('editing.article.stricter')}</p>}
      {translation.expiresAt !== null && (
        <p>
          {t('editing.article.expires')} <Moment value={translation.expiresAt} />
        </p>
      )}
      {open.error !== null && <Banner tone="danger" title={refusalText(t, open.error)} />}
      <Inline>
        <Button
          icon="edit"
          size="small"
          isPending={open.isPending}
          aria-label={`${t(translation.hasDraft ? 'editing.article.continue' : 'editing.article.edit')}: ${name}`}
          onPress={() =>
            open.mutate({ input: { idempotencyKey: newIdempotencyKey(), translationId: translation.id } })
          }
        >
          {t(translation.hasDraft ? 'editing.article.continue' : 'editing.article.edit')}
        </Button>
        {translation.publicNumber !== null && (
          <>
            <LinkButton href={articlePath(article.slug, language)} icon="eye" size="small">
              {t('editing.article.read')}
            </LinkButton>
            <SetExpiry translation={translation} />
            <Withdraw article={article} translation={translation} />
          </>
        )}
      </Inline>
    </section>
  );
}

function SetExpiry({ translation }: { translation: EditorialTranslation }): ReactElement {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const expire = useChange(ExpireArticleDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: () => setOpen(false),
  });
  const set = (expiresAt: string | null): void =>
    expire.mutate({
      input: { idempotencyKey: newIdempotencyKey(), translationId: translation.id, expiresAt },
    });
  return (
    <Dialog
      trigger={
        <Button icon="clock" size="small">
          {t('editing.article.setExpiry')}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.article.expiryTitle')}
      closeLabel={t('editing.close')}
      footer={
        <Inline>
          <Button
            variant="primary"
            isDisabled={at === ''}
            isPending={expire.isPending}
            onPress={() => set(new Date(at).toISOString())}
          >
            {t('editing.article.save')}
          </Button>
          {translation.expiresAt !== null && (
            <Button onPress={() => set(null)}>{t('editing.article.noExpiry')}</Button>
          )}
        </Inline>
      }
    >
      <Stack>
        {expire.error !== null && <Banner tone="danger" title={refusalText(t, expire.error)} />}
        <TextField
          label={t('editing.article.expiryAt')}
          type={'datetime-local' as 'text'}
          value={at}
          onChange={setAt}
        />
      </Stack>
    </Dialog>
  );
}

function Withdraw({ article, translation }: Props): ReactElement {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isForAll, setForAll] = useState(false);
  const target = useArticleChoice(article.id);
  const withdraw = useChange(WithdrawArticleDocument, {
    invalidates: [EditorialArticleDocument],
    onSuccess: () => {
      setOpen(false);
      focusAfterChange(() => focusOn(document.getElementById(cardHeading(translation))));
    },
  });
  const send = (): void =>
    withdraw.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        translationId: translation.id,
        reason,
        allLanguages: isForAll,
        redirectToArticleId: target.chosen?.id ?? null,
      },
    });
  return (
    <Dialog
      trigger={<Button size="small">{t('editing.article.withdraw')}</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.article.withdrawTitle', { title: translation.title })}
      closeLabel={t('editing.close')}
      footer={
        <Button variant="danger" onPress={send} isPending={withdraw.isPending}>
          {t('editing.article.withdraw')}
        </Button>
      }
    >
      <Stack>
        <p>{t('editing.article.withdrawBody')}</p>
        {withdraw.error !== null && <Banner tone="danger" title={refusalText(t, withdraw.error)} />}
        <TextArea label={t('editing.article.withdrawReason')} value={reason} onChange={setReason} rows={3} />
        {article.translations.length > 1 && (
          <Checkbox label={t('editing.article.withdrawAll')} isSelected={isForAll} onChange={setForAll} />
        )}
        <ComboBox
          label={t('editing.article.redirect')}
          description={t('editing.article.redirectHint')}
          emptyText={t('editing.list.none')}
          {...target.field}
        />
      </Stack>
    </Dialog>
  );
}
