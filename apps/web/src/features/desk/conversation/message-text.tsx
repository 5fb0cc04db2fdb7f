import { Link, Prose } from '@salus/ui';
import { Fragment, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { readBlocks, readInline, type Inline } from './read-text.js';

interface Props {
  readonly text: string;
  readonly lang: string;
  /**
   * Words of the Centre may lead out of the product. What comes from outside may be the attacker's own address,
   * pasted as evidence: it is shown as text, so that nobody opens it by a slip.
   */
  readonly isOurs: boolean;
}

/** The text of a message: paragraphs, lists and links. */
export function MessageText({ text, lang, isOurs }: Props): ReactElement {
  return (
    <Prose size="message" lang={lang} className="desk-text">
      {readBlocks(text).map((block, place) => {
        if (block.kind === 'PARAGRAPH') {
          return (
            <p key={place}>
              <Line text={block.text} isOurs={isOurs} />
            </p>
          );
        }
        const items = block.items.map((item, number) => (
          <li key={number}>
            <Line text={item} isOurs={isOurs} />
          </li>
        ));
        return block.kind === 'NUMBERED' ? (
          <ol key={place} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={place}>{items}</ul>
        );
      })}
    </Prose>
  );
}

function Line({ text, isOurs }: { text: string; isOurs: boolean }): ReactElement {
  return (
    <>
      {readInline(text).map((piece, place) => (
        <Fragment key={place}>
          <Piece piece={piece} isOurs={isOurs} />
        </Fragment>
      ))}
    </>
  );
}

function Piece({ piece, isOurs }: { piece: Inline; isOurs: boolean }): ReactElement {
  const t = useTranslate();
  if (piece.kind === 'WORDS') return <>{piece.text}</>;
  const written = piece.text === piece.href;
  if (!piece.isInside && !isOurs) return <>{written ? piece.href : `${piece.text} (${piece.href})`}</>;
  return (
    <>
      <Link href={piece.href} newTabText={t('common.newTab')}>
        {piece.text}
      </Link>
      {!piece.isInside && !written && ` (${hostOf(piece.href)})`}
    </>
  );
}

/** Where a link really leads, for the eye. */
function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host || href.replace(/^mailto:/, '') : href;
}
