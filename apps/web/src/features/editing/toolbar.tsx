import type { MessageKey } from '@salus/messages';
import { Button, IconButton, Menu, type IconName } from '@salus/ui';
import type { ReactElement, RefObject } from 'react';
import { Group, Toolbar as AriaToolbar } from 'react-aria-components';
import { useTranslate } from '../../lib/i18n.js';
import { insertBlock, prefixLines, wrap } from './edit-commands.js';
import type { EditorHandle } from './markdown-editor.js';

interface Props {
  readonly editor: RefObject<EditorHandle | null>;
  /** Opens what asks for more than a press. */
  readonly onAsk: (what: 'link' | 'article' | 'picture') => void;
  /** Words for the text itself are in its language, not in the reader's. */
  readonly callouts: Readonly<Record<'danger' | 'first' | 'note', string>>;
}

/** A menu gives the focus back to its button when it closes; the text takes it after that. */
const later = (act: () => void): void => void setTimeout(act, 100);

/** Formatting for people who know no Markdown; one stop of the Tab key, then the arrow keys. */
export function Toolbar({ editor, onAsk, callouts }: Props): ReactElement {
  const t = useTranslate();
  const text = t('editing.insert.text');
  const item = t('editing.insert.item');
  const edit: EditorHandle['edit'] = (make) => editor.current?.edit(make);
  const block = (content: string, sample: string): void =>
    edit((all, selection) => insertBlock(all, selection, content, sample));
  const lines = (mark: (line: number) => string, sample: string): void =>
    edit((all, selection) => prefixLines(all, selection, mark, sample));
  const table = ['1', '2'].map((number) => `${t('editing.insert.column')} ${number}`).join(' | ');

  const words = (key: MessageKey, onPress: () => void): ReactElement => (
    <Button variant="quiet" size="small" onPress={onPress}>
      {t(key)}
    </Button>
  );
  const icon = (name: IconName, key: MessageKey, onPress: () => void): ReactElement => (
    <IconButton icon={name} label={t(key)} onPress={onPress} />
  );
  return (
    <AriaToolbar aria-label={t('editing.tool.label')} className="editing-toolbar">
      <Group className="editing-tools">
        {words('editing.tool.heading2', () => lines(() => '## ', t('editing.insert.heading')))}
        {words('editing.tool.heading3', () => lines(() => '### ', t('editing.insert.heading')))}
        {words('editing.tool.bold', () => edit((all, selection) => wrap(all, selection, '**', text)))}
        {words('editing.tool.italic', () => edit((all, selection) => wrap(all, selection, '*', text)))}
      </Group>
      <Group className="editing-tools">
        {words('editing.tool.bullets', () => lines(() => '- ', item))}
        {words('editing.tool.numbers', () => lines((line) => `${line + 1}. `, item))}
        {words('editing.tool.checks', () => lines(() => '- [ ] ', item))}
      </Group>
      <Group className="editing-tools">
        <Menu
          trigger={
            <Button variant="quiet" size="small" icon="link">
              {t('editing.tool.link')}
            </Button>
          }
          entries={[
            { id: 'article', label: t('editing.tool.articleLink') },
            { id: 'link', label: t('editing.link.address') },
          ]}
          onAction={(id) => onAsk(id as 'article' | 'link')}
        />
        {words('editing.tool.picture', () => onAsk('picture'))}
        {words('editing.tool.table', () => block(`| ${table} |\n| --- | --- |\n| {} |  |`, text))}
        <Menu
          trigger={
            <Button variant="quiet" size="small" icon="warning">
              {t('editing.tool.callouts')}
            </Button>
          }
          entries={(['danger', 'first', 'note'] as const).map((id) => ({
            id,
            label: t(`editing.tool.${id}`),
          }))}
          onAction={(id) => later(() => block(`> **${callouts[id as 'danger']}** {}`, text))}
        />
        {words('editing.tool.steps', () =>
          block(`> [+] {}\n>\n> 1. ${item}\n> 2. ${item}`, t('editing.insert.summary')),
        )}
      </Group>
      <Group className="editing-tools">
        {icon('undo', 'editing.tool.undo', () => editor.current?.undo())}
        {icon('refresh', 'editing.tool.redo', () => editor.current?.redo())}
      </Group>
    </AriaToolbar>
  );
}
