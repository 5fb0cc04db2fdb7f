import { EditorialListDocument } from '@salus/contract';
import { useState } from 'react';
import { useOperation } from '../../lib/operations.js';
import { useSettled } from '../../lib/settled.js';

const PAUSE_MS = 200;

export interface ChosenArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** A field in which an article is found by the letters of its title; only public ones are offered. */
export function useArticleChoice(exceptId: string | null) {
  const [input, setInput] = useState('');
  const [chosen, setChosen] = useState<ChosenArticle | null>(null);
  const text = useSettled(input.trim(), PAUSE_MS);
  const { data } = useOperation(
    EditorialListDocument,
    { filter: { text, state: 'PUBLISHED' }, after: null },
    { enabled: text.length > 1, keepPrevious: true },
  );
  const found = (data?.editorialArticles.nodes ?? []).filter(({ id }) => id !== exceptId).slice(0, 10);
  return {
    chosen,
    field: {
      options: found.map(({ id, title, sourceLanguage }) => ({ id, label: title, lang: sourceLanguage })),
      value: chosen?.id ?? null,
      inputValue: input,
      onInputChange: setInput,
      onChange: (id: string | null) => {
        const article = found.find((candidate) => candidate.id === id) ?? null;
        setChosen(article);
        if (article !== null) setInput(article.title);
      },
    },
  };
}
