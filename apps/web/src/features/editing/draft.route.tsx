import {
  ArticleDraftDocument,
  ArticleRevisionDocument,
  AttendDraftDocument,
  DiscardDraftDocument,
  EditorialArticleDocument,
  EditorialListDocument,
} from '@salus/contract';
import {
  Banner,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  Inline,
  LinkButton,
  PageTitle,
  Section,
  Skeleton,
  Stack,
  Tabs,
  useToasts,
} from '@salus/ui';
import { lazy, Suspense, useCallback, useRef, useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { Screen } from '../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../lib/screen-states.js';
import type { FieldProblem } from '../../lib/api.js';
import { Moment } from '../../lib/times.js';
import { calloutWords } from './callout-words.js';
import { Checks } from './checks.js';
import { Comparison } from './comparison.js';
import { Conflict } from './conflict.js';
import type { Draft } from './draft-content.js';
import { DraftHead, DraftSettings } from './draft-settings.js';
import { replace } from './edit-commands.js';
import './editing.css';
import { ArticleLinkDialog, LinkDialog, PictureDialog } from './insert-dialogs.js';
import type { EditorHandle } from './markdown-editor.js';
import { editingPath } from './paths.js';
import { Preview } from './preview.js';
import { problemText, refusalText } from './problem-text.js';
import { sectionNames } from './section-names.js';
import { SubmitDialog } from './submit-dialog.js';
import { Toolbar } from './toolbar.js';
import { useAutosave, type Autosave } from './use-autosave.js';

const MarkdownEditor = lazy(() => import('./markdown-editor.js'));
const DIALOGS = { link: LinkDialog, article: ArticleLinkDialog, picture: PictureDialog };
/** So often somebody says that the draft is open here. */
const ATTEND_MS = 15_000;

/** Where an article is written. */
export function DraftScreen(): ReactElement {
  const t = useTranslate();
  const translationId = useParams()['translationId'] ?? '';
  const { data, error, refetch, isFetching } = useOperation(ArticleDraftDocument, { translationId });
  if (error !== null && data === undefined)
    return <ScreenError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  if (data === undefined) return <ScreenLoading />;
  if (data.articleDraft === null)
    return (
      <Screen title={t('editing.draft.gone')} width="text" status={404}>
        <PageTitle title={t('editing.draft.gone')} lead={t('editing.draft.goneBody')} />
        <LinkButton href={editingPath.list}>{t('editing.article.back')}</LinkButton>
      </Screen>
    );
  return <Writing key={translationId} draft={data.articleDraft} />;
}

function Writing({ draft }: { draft: Draft }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const [opened] = useState(draft);
  const autosave = useAutosave(opened);
  const { content, set } = autosave;
  const editor = useRef<EditorHandle>(null);
  const [epoch, setEpoch] = useState(0);
  const [asked, setAsked] = useState<{ what: keyof typeof DIALOGS; selected: string } | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const lang = draft.language;
  const isSource = lang === draft.sourceLanguage;
  const title = content.title === '' ? t('editing.untitled') : content.title;
  const changeBody = useCallback((body: string) => set({ body }), [set]);
  const byField = Object.fromEntries(problems.map((problem) => [problem.field, problemText(t, problem)]));
  const shared = { content, set, isSource, sourceLanguage: draft.sourceLanguage, lang, problems: byField };
  const InsertDialog = asked === null ? null : DIALOGS[asked.what];

  return (
    <Screen title={t('editing.draft.title', { title })} width="wide">
      <Breadcrumbs
        label={t('editing.nav')}
        items={[
          { label: t('editing.article.back'), href: editingPath.list },
          { label: title, href: editingPath.article(draft.articleId) },
          { label: languageName(lang, locale) },
        ]}
      />
      <PageTitle
        title={t('editing.draft.title', { title })}
        lead={languageName(lang, locale)}
        actions={<Actions draft={draft} autosave={autosave} onProblems={setProblems} />}
      />
      <Stack gap={5}>
        <SaveState autosave={autosave} />
        <Others translationId={draft.translationId} />
        {autosave.state === 'conflict' && (
          <Conflict draft={opened} autosave={autosave} onTaken={() => setEpoch(epoch + 1)} />
        )}
        {problems.length > 0 && (
          <Banner tone="danger" title={t('editing.draft.problems')}>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.field} ${problem.code}`}>{problemText(t, problem)}</li>
              ))}
            </ul>
          </Banner>
        )}
        {!isSource && <SourceBeside draft={draft} autosave={autosave} />}
        <DraftHead {...shared} />
        <Section title={t('editing.draft.text')} headingTag="h2">
          <div className="editing-columns">
            <div className="editing-write">
              <Toolbar
                editor={editor}
                onAsk={(what) => setAsked({ what, selected: editor.current?.selected() ?? '' })}
                callouts={calloutWords(lang)}
              />
              <Suspense fallback={<Skeleton shape="block" />}>
                <MarkdownEditor
                  key={epoch}
                  initial={content.body}
                  onChange={changeBody}
                  label={t('editing.draft.text')}
                  lang={lang}
                  handle={editor}
                />
              </Suspense>
              <Checks text={content.body} onGo={(line) => editor.current?.goTo(line)} />
            </div>
            <Preview content={content} lang={lang} />
          </div>
        </Section>
        <Section title={t('editing.draft.settings')} headingTag="h2">
          <DraftSettings {...shared} />
        </Section>
      </Stack>
      {InsertDialog !== null && (
        <InsertDialog
          selected={asked?.selected ?? ''}
          articleId={draft.articleId}
          onClose={() => setAsked(null)}
          onInsert={(text) => {
            setAsked(null);
            // The dialog gives the focus back before the text takes it.
            setTimeout(() => editor.current?.edit((_, selection) => replace(selection, text)), 50);
          }}
        />
      )}
    </Screen>
  );
}

interface ActionsProps {
  readonly draft: Draft;
  readonly autosave: Autosave;
  readonly onProblems: (problems: readonly FieldProblem[]) => void;
}

function Actions({ draft, autosave, onProblems }: ActionsProps): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const toasts = useToasts();
  const discard = useChange(DiscardDraftDocument, {
    invalidates: [EditorialArticleDocument, EditorialListDocument, ArticleDraftDocument],
    onSuccess: () => void navigate(editingPath.article(draft.articleId)),
    onError: (error) => toasts.show({ message: refusalText(t, error) }),
  });
  return (
    <Inline>
      <SubmitDialog draft={draft} autosave={autosave} onProblems={onProblems} />
      <ConfirmDialog
        trigger={<Button>{t('editing.draft.discard')}</Button>}
        title={t('editing.draft.discardTitle')}
        confirmLabel={t('editing.draft.discard')}
        cancelLabel={t('editing.cancel')}
        isDanger
        onConfirm={() =>
          discard.mutate({
            input: {
              idempotencyKey: newIdempotencyKey(),
              translationId: draft.translationId,
              expectedVersion: autosave.version,
            },
          })
        }
      >
        {t('editing.draft.discardBody')}
      </ConfirmDialog>
    </Inline>
  );
}

function SaveState({ autosave }: { autosave: Autosave }): ReactElement {
  const t = useTranslate();
  const { state, savedAt, error } = autosave;
  if (state === 'failed' && error !== null)
    return <Banner tone="warning" title={t('editing.draft.notSaved', { why: refusalText(t, error) })} />;
  return (
    <p className="editing-saved" role="status">
      {state === 'saving' && t('editing.draft.saving')}
      {(state === 'unsaved' || state === 'conflict') && t('editing.draft.unsaved')}
      {state === 'saved' && (
        <>
          {t('editing.saved')} <Moment value={savedAt} relative />
        </>
      )}
    </p>
  );
}

/** Who else has the draft open; asked every few seconds, which also says that it is open here. */
function Others({ translationId }: { translationId: string }): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { data } = useOperation(AttendDraftDocument, { translationId }, { everyMs: ATTEND_MS });
  const others = data?.attendDraft ?? [];
  if (others.length === 0) return null;
  const names = new Intl.ListFormat(locale).format(others.map(({ name }) => name));
  return <Banner tone="warning" title={t('editing.draft.others', { names, count: others.length })} />;
}

/** For a translator: what the source says, and where it has changed since this text repeated it. */
function SourceBeside({ draft, autosave }: { draft: Draft; autosave: Autosave }): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { data } = useOperation(EditorialArticleDocument, { id: draft.articleId });
  const translations = data?.editorialArticle?.translations ?? [];
  const own = translations.find(({ id }) => id === draft.translationId);
  const source = translations.find(({ isSource }) => isSource);
  const sourceId = source?.publicRevisionId ?? draft.sourceRevisionId ?? '';
  const { data: current } = useOperation(
    ArticleRevisionDocument,
    { id: sourceId },
    { enabled: sourceId !== '' },
  );
  const { data: before } = useOperation(
    ArticleRevisionDocument,
    { id: draft.sourceRevisionId ?? '' },
    { enabled: draft.sourceRevisionId !== null },
  );
  const now = current?.articleRevision ?? null;
  if (now === null) return null;
  const then = before?.articleRevision ?? null;
  const isBehind = own?.isOlderThanSource === true && then !== null && then.id !== now.id;
  const language = languageName(draft.sourceLanguage, locale);
  return (
    <Section title={t('editing.draft.compareSource', { language })} headingTag="h2">
      {isBehind && (
        <Banner
          tone="warning"
          title={t('editing.draft.sourceChanged', { sections: sectionNames(t, own.changedSections) })}
        >
          <Button onPress={() => void autosave.repeats(now.id)}>
            {t('editing.draft.upToDate', { number: now.number })}
          </Button>
        </Banner>
      )}
      <Tabs
        label={t('editing.draft.compareSource', { language })}
        tabs={[
          {
            id: 'text',
            label: t('editing.draft.text'),
            content: <Preview content={now} lang={now.language} isBare />,
          },
          ...(isBehind
            ? [
                {
                  id: 'changes',
                  label: t('editing.revision.changes'),
                  content: <Comparison older={then} newer={now} lang={now.language} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
