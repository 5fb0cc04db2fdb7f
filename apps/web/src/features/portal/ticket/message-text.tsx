import { Link, Prose } from '@salus/ui';
import { Fragment, useMemo, type ReactElement } from 'react';
import { readMessage, type Block, type Inline } from '../words/message-parts.js';

/** What somebody wrote: their words as they are, with paragraphs, lists and links to guidance. */
export function MessageText({ text }: { text: string }): ReactElement {
  const blocks = useMemo(() => readMessage(text, window.location.origin), [text]);
  return (
    <Prose size="message">
      {blocks.map((block, place) => (
        <BlockText key={place} block={block} />
      ))}
    </Prose>
  );
}

function BlockText({ block }: { block: Block }): ReactElement {
  if (block.kind === 'text') {
    return (
      <p>
        {block.lines.map((line, place) => (
          <Fragment key={place}>
            {place > 0 && <br />}
            <LineText parts={line} />
          </Fragment>
        ))}
      </p>
    );
  }
  const lines = block.lines.map((line, place) => (
    <li key={place}>
      <LineText parts={line} />
    </li>
  ));
  return block.kind === 'numbers' ? <ol start={block.start}>{lines}</ol> : <ul>{lines}</ul>;
}

function LineText({ parts }: { parts: readonly Inline[] }): ReactElement {
  return (
    <>
      {parts.map(({ text, href }, place) =>
        href === null ? (
          <Fragment key={place}>{text}</Fragment>
        ) : (
          <Link key={place} href={href}>
            {text}
          </Link>
        ),
      )}
    </>
  );
}
