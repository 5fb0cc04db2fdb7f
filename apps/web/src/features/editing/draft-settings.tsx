import {
  ReaderOrganisationsDocument,
  type Audience,
  type Pillar,
  type ReaderOrganisationsQuery,
} from '@salus/contract';
import { namesReaders, Tlp } from '@salus/rules';
import { Button, CheckboxGroup, IconButton, NativeSelect, Stack, TextArea, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { AUDIENCE_NAMES, AUDIENCES, PILLAR_NAMES, PILLARS } from '../../lib/guidance/names.js';
import { FoundPicker } from '../../lib/found-picker.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import type { DraftContent } from './draft-content.js';

interface Props {
  readonly content: DraftContent;
  readonly set: (change: Partial<DraftContent>) => void;
  readonly isSource: boolean;
  readonly sourceLanguage: string;
  readonly lang: string;
  /** What is wrong with a field, by its name. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Title and summary, and what is said about the article beside its text. */
export function DraftSettings(props: Props): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { content, set, isSource, sourceLanguage, problems } = props;
  return (
    <Stack gap={5}>
      <TextField
        id="editing-changeNote"
        label={t('editing.draft.changeNote')}
        description={t('editing.draft.changeNoteHint')}
        value={content.changeNote}
        onChange={(changeNote) => set({ changeNote })}
        errorMessage={problems['changeNote']}
        lang={props.lang}
      />
      <TextField
        id="editing-lastReviewedOn"
        label={t('editing.draft.lastReviewedOn')}
        type="date"
        value={content.lastReviewedOn}
        onChange={(lastReviewedOn) => lastReviewedOn !== '' && set({ lastReviewedOn })}
        errorMessage={problems['lastReviewedOn']}
      />
      <Sources {...props} />
      {isSource ? (
        <ForAllLanguages {...props} />
      ) : (
        <p>{t('editing.draft.settingsInherited', { language: languageName(sourceLanguage, locale) })}</p>
      )}
    </Stack>
  );
}

/** The head of the text, above it. */
export function DraftHead({ content, set, problems, lang }: Props): ReactElement {
  const t = useTranslate();
  return (
    <Stack>
      <TextField
        id="editing-title"
        label={t('editing.draft.titleField')}
        value={content.title}
        onChange={(title) => set({ title })}
        errorMessage={problems['title']}
        lang={lang}
      />
      <TextArea
        id="editing-summary"
        label={t('editing.draft.summary')}
        description={t('editing.draft.summaryHint')}
        value={content.summary}
        onChange={(summary) => set({ summary })}
        errorMessage={problems['summary']}
        rows={2}
        lang={lang}
      />
    </Stack>
  );
}

function ForAllLanguages({ content, set, problems }: Props): ReactElement {
  const t = useTranslate();
  return (
    <>
      <TextField
        id="editing-slug"
        label={t('editing.draft.slug')}
        description={t('editing.draft.slugHint')}
        value={content.slug}
        onChange={(slug) => set({ slug })}
        errorMessage={problems['slug']}
      />
      <NativeSelect
        label={t('editing.draft.pillar')}
        value={content.pillar}
        onChange={(pillar) => pillar !== '' && set({ pillar: pillar as Pillar })}
        options={PILLARS.map((id) => ({ id, label: t(PILLAR_NAMES[id]) }))}
      />
      <CheckboxGroup
        id="editing-audiences"
        label={t('editing.draft.audiences')}
        value={content.audiences}
        onChange={(audiences) => set({ audiences: audiences as Audience[] })}
        errorMessage={problems['audiences']}
        options={AUDIENCES.map((id) => ({ id, label: t(AUDIENCE_NAMES[id]) }))}
      />
      <NativeSelect
        label={t('editing.draft.tlp')}
        value={content.tlp}
        onChange={(tlp) => tlp !== '' && set({ tlp: tlp as Tlp })}
        options={Object.values(Tlp).map((id) => ({ id, label: t(`editing.draft.tlp.${id}`) }))}
      />
      {namesReaders(content.tlp) && (
        <Organisations content={content} set={set} problem={problems['organisationIds']} />
      )}
    </>
  );
}

type Reader = ReaderOrganisationsQuery['readerOrganisations'][number];

interface OrganisationsProps {
  readonly content: DraftContent;
  readonly set: Props['set'];
  readonly problem: string | undefined;
}

function useReaders(query: string): readonly Reader[] {
  const { data } = useOperation(ReaderOrganisationsDocument, { query }, { keepPrevious: true });
  return data?.readerOrganisations ?? [];
}

function Organisations({ content, set, problem }: OrganisationsProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={2}>
      <FoundPicker
        label={t('editing.draft.organisations')}
        description={t('editing.draft.addOrganisation')}
        errorMessage={problem}
        emptyText={t('editing.list.none')}
        useFound={useReaders}
        except={content.organisations}
        onChoose={(organisation) => set({ organisations: [...content.organisations, organisation] })}
      />
      <ul className="editing-organisations">
        {content.organisations.map(({ id, name }) => (
          <li key={id}>
            {name}
            <IconButton
              icon="close"
              label={t('editing.draft.removeOrganisation', { name })}
              onPress={() => set({ organisations: content.organisations.filter((there) => there.id !== id) })}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Sources({ content, set, problems }: Props): ReactElement {
  const t = useTranslate();
  const { sources } = content;
  const change = (place: number, changed: Partial<DraftContent['sources'][number]>): void =>
    set({ sources: sources.map((source, at) => (at === place ? { ...source, ...changed } : source)) });
  return (
    <fieldset className="editing-sources">
      <legend>{t('editing.draft.sources')}</legend>
      {sources.map(({ title, url }, place) => (
        // A source has no name of its own: its place is what it is known by.
        <div key={place} className="editing-source">
          <TextField
            label={t('editing.draft.sourceTitle', { number: place + 1 })}
            value={title}
            onChange={(words) => change(place, { title: words })}
            errorMessage={problems[`sources.${place}.title`]}
          />
          <TextField
            label={t('editing.draft.sourceUrl', { number: place + 1 })}
            value={url}
            onChange={(address) => change(place, { url: address })}
            errorMessage={problems[`sources.${place}.url`]}
          />
          <IconButton
            icon="close"
            label={t('editing.draft.removeSource', { number: place + 1 })}
            onPress={() => set({ sources: sources.filter((_, at) => at !== place) })}
          />
        </div>
      ))}
      <Button icon="plus" size="small" onPress={() => set({ sources: [...sources, { title: '', url: '' }] })}>
        {t('editing.draft.addSource')}
      </Button>
    </fieldset>
  );
}
