import { useState, type DragEvent, type ClipboardEvent, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './button.js';

export interface FileButtonProps extends Omit<ButtonProps, 'onPress' | 'icon' | 'type'> {
  onFiles: (files: File[]) => void;
}

/** Opens the browser's own choice of files. */
export function FileButton({ onFiles, ...button }: FileButtonProps) {
  return (
    <FileTrigger allowsMultiple onSelect={(chosen) => chosen && onFiles([...chosen])}>
      <Button icon="file" {...button} />
    </FileTrigger>
  );
}

export interface FileDropProps {
  onFiles: (files: File[]) => void;
  isDisabled?: boolean | undefined;
  /** Shown while files are held over it. */
  label: string;
  children: ReactNode;
}

/** Takes files that are dropped or pasted on what it holds; a `FileButton` inside does the same for the keyboard. */
export function FileDrop({ onFiles, isDisabled, label, children }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  const take = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const files = [...data.files];
    if (files.length === 0 || isDisabled) return;
    event.preventDefault();
    onFiles(files);
  };
  const hasFiles = (event: DragEvent) => !isDisabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className="sal-file-drop"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        take(event, event.dataTransfer);
      }}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      {children}
      {isOver && (
        <div className="sal-file-drop__here" aria-hidden="true">
          {label}
        </div>
      )}
    </div>
  );
}
