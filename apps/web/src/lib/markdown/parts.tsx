import { PICTURE_PATH } from '@salus/rules';
import { Disclosure, Icon, Link, useToasts, type IconName } from '@salus/ui';
import { Children, useId, type ReactElement, type ReactNode } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { useTranslate } from '../i18n.js';
import { calloutKind, type CalloutKind } from './callout.js';
import { findElement, textOf, type HtmlNode } from './html-node.js';

interface PartProps extends ExtraProps {
  readonly children?: ReactNode;
}

const CALLOUT_ICONS: Record<CalloutKind, IconName> = {
  danger: 'danger',
  first: 'arrow-right',
  note: 'info',
  template: 'file',
};

function kindOf(node: HtmlNode | undefined): CalloutKind | null {
  const paragraph = node?.children?.find((child) => child.type === 'element');
  const first = paragraph?.tagName === 'p' ? paragraph.children?.[0] : undefined;
  return first?.tagName === 'strong' ? calloutKind(textOf(first)) : null;
}

/** The first words of a quotation that opens: `> [+] What opens here`. */
const OPENS = /^\[\+\]\s*/u;

/** What stands behind a title until somebody opens it; the browser's own, so it needs no JavaScript. */
function Steps({ node, children }: PartProps): ReactElement {
  const first = (node as HtmlNode | undefined)?.children?.find((child) => child.type === 'element');
  const title = first === undefined ? '' : textOf(first).replace(OPENS, '');
  const rest = Children.toArray(children).filter((child) => typeof child !== 'string');
  return <Disclosure title={title}>{rest.slice(1)}</Disclosure>;
}

function opens(node: HtmlNode | undefined): boolean {
  const first = node?.children?.find((child) => child.type === 'element');
  return first?.tagName === 'p' && OPENS.test(textOf(first));
}

/** A picture of an article, with its words; from elsewhere, readers get the words. */
function Picture({ src, alt }: { src?: string | undefined; alt?: string | undefined }): ReactElement {
  if (src?.startsWith(PICTURE_PATH) !== true) return <>{alt}</>;
  return <img src={src} alt={alt ?? ''} loading="lazy" className="article-picture" />;
}

/** A quotation, or a call-out when it begins with one of the bold words. */
function Quotation({ node, children }: PartProps): ReactElement {
  if (opens(node)) return <Steps node={node}>{children}</Steps>;
  const kind = kindOf(node);
  if (kind === null) return <blockquote>{children}</blockquote>;
  return (
    <div className={`callout callout-${kind}`} role="note">
      <Icon name={CALLOUT_ICONS[kind]} />
      <div className="callout-text">{children}</div>
    </div>
  );
}

/** A heading with a link to itself. */
function LinkedHeading({ node, children, level: Level }: PartProps & { level: 'h2' | 'h3' }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const tree = node as HtmlNode | undefined;
  const id = tree?.properties?.['id'];
  if (typeof id !== 'string') return <Level>{children}</Level>;
  const heading = tree === undefined ? '' : textOf(tree);
  // The link goes to the heading as links do, and is ready to be pasted as well.
  const copy = (): void => {
    void navigator.clipboard
      ?.writeText(`${location.origin}${location.pathname}#${id}`)
      .then(() => toasts.show({ tone: 'success', message: t('reading.linkCopied') }));
  };
  return (
    <div className="anchored">
      <Level id={id}>{children}</Level>
      <a
        className="anchor"
        href={`#${id}`}
        aria-label={t('public.article.linkTo', { heading })}
        onClick={copy}
      >
        <Icon name="link" size="small" />
      </a>
    </div>
  );
}

/** A line of a list; with a box that can be ticked where the author wrote `- [ ]`. */
function ListLine({ node, children }: PartProps): ReactElement {
  const id = useId();
  const tree = node as HtmlNode | undefined;
  const box = tree === undefined ? null : findElement(tree, 'input');
  if (box === null || tree === undefined) return <li>{children}</li>;
  // A label holds no paragraphs, which lists with blank lines between have.
  const hasParagraphs = tree.children?.some((child) => child.tagName === 'p') === true;
  return (
    <li className="check">
      <input
        type="checkbox"
        id={`${id}-box`}
        aria-labelledby={`${id}-text`}
        defaultChecked={box.properties?.['checked'] === true}
      />
      {hasParagraphs ? (
        <div id={`${id}-text`}>{children}</div>
      ) : (
        <label id={`${id}-text`} htmlFor={`${id}-box`}>
          {children}
        </label>
      )}
    </li>
  );
}

/** A table in a box that scrolls sideways by itself, also with the keyboard. */
function ScrollingTable({ children }: PartProps): ReactElement {
  const t = useTranslate();
  return (
    <div className="table-box" role="region" aria-label={t('public.article.table')} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

function Anchor({ href, children }: PartProps & { href?: string | undefined }): ReactElement {
  if (href === undefined || href === '') return <>{children}</>;
  return (
    <Link href={href} {...(/^https?:/u.test(href) ? { rel: 'noreferrer' } : {})}>
      {children}
    </Link>
  );
}

/** How each element of Markdown is shown. Cells carry no `style`, which the content policy would refuse. */
export const markdownParts: Components = {
  blockquote: Quotation,
  li: ListLine,
  table: ScrollingTable,
  a: Anchor,
  img: ({ src, alt }: { src?: unknown; alt?: unknown }) => (
    <Picture
      src={typeof src === 'string' ? src : undefined}
      alt={typeof alt === 'string' ? alt : undefined}
    />
  ),
  input: () => null,
  th: ({ children }: PartProps) => <th scope="col">{children}</th>,
  td: ({ children }: PartProps) => <td>{children}</td>,
  h1: ({ children }: PartProps) => <h2>{children}</h2>,
  h2: (props: PartProps) => <LinkedHeading {...props} level="h2" />,
  h3: (props: PartProps) => <LinkedHeading {...props} level="h3" />,
};
