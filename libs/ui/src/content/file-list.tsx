import { useId } from 'react';
import { Button as AriaButton, ProgressBar } from 'react-aria-components';
import { Button } from '../actions/button.js';
import { Link } from '../actions/link.js';
import { Icon } from '../icons/icon.js';

export interface FileEntry {
  id: string;
  name: string;
  /** Where it is downloaded; a file that is only chosen has no address. */
  href?: string | undefined;
  /** What it is and how large, e.g. "PDF, 120 kB". */
  detail: string;
  /** Why one should be careful with it. */
  warning?: string | undefined;
  /** Between 0 and 1 while it is on its way, with the words for it. */
  progress?: { value: number; label: string } | undefined;
  /** Why it is not there. */
  problem?: string | undefined;
  onRetry?: { label: string; press: () => void } | undefined;
  onRemove?: { label: string; press: () => void } | undefined;
}

export interface FileListProps {
  /** Names the list, e.g. "Attached files". */
  label: string;
  files: readonly FileEntry[];
  /** Takes the focus on when the last file is removed; as long as there are others, the next one gets it. */
  onEmptied?: (() => void) | undefined;
}

/** Files of a message: those that came, or those that will go. Nothing when there are none. */
export function FileList({ label, files, onEmptied }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <ul className="sal-files" aria-label={label}>
      {files.map((file) => (
        <OneFile key={file.id} file={file} onEmptied={onEmptied} />
      ))}
    </ul>
  );
}

/** The button that removes the file after this one; the one before where there is none after. */
function neighbourOf(button: Element): HTMLElement | null {
  const item = button.closest('li');
  const buttons = [item?.nextElementSibling, item?.previousElementSibling].map((other) =>
    other?.querySelector<HTMLElement>('.sal-file__remove'),
  );
  return buttons.find((other) => other != null) ?? null;
}

function OneFile({ file, onEmptied }: { file: FileEntry } & Pick<FileListProps, 'onEmptied'>) {
  const { name, href, detail, warning, progress, problem, onRetry, onRemove } = file;
  const detailId = useId();
  return (
    <li className="sal-file">
      <Icon name="file" size="small" />
      <span className="sal-file__words">
        <bdi className="sal-file__name">
          {href ? (
            <Link href={href} download={name} aria-describedby={detailId}>
              {name}
            </Link>
          ) : (
            name
          )}
        </bdi>{' '}
        <span id={detailId} className="sal-file__detail">
          {detail}
        </span>
        {warning && (
          <span className="sal-file__warning">
            <Icon name="warning" size="small" />
            {warning}
          </span>
        )}
        {problem && (
          <span className="sal-file__problem">
            <Icon name="danger" size="small" />
            {problem}
          </span>
        )}
        {progress && (
          <ProgressBar
            className="sal-file__progress"
            aria-label={`${name}: ${progress.label}`}
            value={progress.value * 100}
          >
            <progress max={100} value={progress.value * 100} aria-hidden="true" />
            <span>{progress.label}</span>
          </ProgressBar>
        )}
      </span>
      {onRetry && (
        <Button size="small" onPress={onRetry.press}>
          {onRetry.label}
        </Button>
      )}
      {onRemove && (
        <AriaButton
          className="sal-file__remove"
          aria-label={onRemove.label}
          onPress={({ target }) => {
            const neighbour = neighbourOf(target);
            onRemove.press();
            if (neighbour) neighbour.focus();
            else onEmptied?.();
          }}
        >
          <Icon name="close" size="small" />
        </AriaButton>
      )}
    </li>
  );
}
