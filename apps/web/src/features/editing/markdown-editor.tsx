import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from 'react';
import type { Selection, TextEdit } from './edit-commands.js';

/** What the toolbar can do with the editor. */
export interface EditorHandle {
  /** Carries out an edit that is made from the text and the selection as they are. */
  readonly edit: (make: (text: string, selection: Selection) => TextEdit) => void;
  readonly selected: () => string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to a line, counted from 1. */
  readonly goTo: (line: number) => void;
}

interface Props {
  /** What stands in it at first; later changes of this value are not taken over. */
  readonly initial: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly lang: string;
  readonly describedBy?: string;
  readonly handle: Ref<EditorHandle>;
}

const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], color: 'var(--text-muted)' },
]);

const looks = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--surface)',
    fontSize: '1rem',
    // Said by the page around it, where two columns stand side by side.
    maxHeight: 'var(--editor-max-height, none)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--font)', lineHeight: '1.6' },
  '.cm-content': { padding: 'var(--space-3)', minHeight: '24rem', caretColor: 'var(--text)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--text)', borderInlineStartWidth: '2px' },
});

/**
 * The text of an article as Markdown. It stands in a shadow root: there its styles are sheets that a script makes, which the
 * content policy allows, and not elements of the page, which it refuses. Tab leaves it as it leaves every field.
 */
export default function MarkdownEditor({ initial, onChange, label, lang, handle }: Props): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const first = useRef(initial);

  useEffect(() => {
    const element = host.current!;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          markdown(),
          syntaxHighlighting(marks),
          looks,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-multiline': 'true',
            // The text scrolls in its frame, which the keyboard must be seen to reach.
            tabindex: '0',
            lang,
            spellcheck: 'true',
            autocorrect: 'on',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [label, lang]);

  useImperativeHandle(handle, () => ({
    edit: (make) => {
      const editor = view.current;
      if (editor === null) return;
      const { from, to } = editor.state.selection.main;
      const edit = make(editor.state.doc.toString(), { from, to });
      editor.dispatch({
        changes: { from: edit.from, to: edit.to, insert: edit.insert },
        selection: { anchor: edit.select[0], head: edit.select[1] },
        scrollIntoView: true,
        userEvent: 'input',
      });
      editor.focus();
    },
    selected: () => {
      const editor = view.current;
      if (editor === null) return '';
      const { from, to } = editor.state.selection.main;
      return editor.state.sliceDoc(from, to);
    },
    undo: () => void (view.current && undo(view.current)),
    redo: () => void (view.current && redo(view.current)),
    goTo: (line) => {
      const editor = view.current;
      if (editor === null) return;
      const { from } = editor.state.doc.line(Math.min(line, editor.state.doc.lines));
      editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      editor.focus();
    },
  }));

  return <div ref={host} className="editing-text" />;
}
