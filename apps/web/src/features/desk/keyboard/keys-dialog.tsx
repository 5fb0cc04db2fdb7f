import type { MessageKey } from '@salus/messages';
import { Dialog, Keys, Switch } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { commandKey } from './command-key.js';
import './keyboard.css';
import { useShortcutSetting } from './shortcut-setting.js';

const SINGLE: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['j', 'desk.keys.next'],
  ['k', 'desk.keys.previous'],
  ['r', 'desk.do.REPLY'],
  ['n', 'desk.do.NOTE'],
  ['a', 'desk.do.ASSIGN_ME'],
  ['e', 'desk.do.ESCALATE'],
  ['p', 'desk.do.PRIORITISE'],
  ['/', 'desk.keys.search'],
  ['?', 'desk.keys.all'],
];

/** All keys of the desk, and the switch for those that are a single character. */
export function KeysDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTranslate();
  const [isOn, setOn] = useShortcutSetting();
  const always: readonly (readonly [keys: string, does: MessageKey])[] = [
    [commandKey('K'), 'desk.keys.palette'],
    ['Enter', 'desk.keys.open'],
    ['↑', 'desk.keys.previous'],
    ['↓', 'desk.keys.next'],
    [commandKey('Enter'), 'desk.keys.send'],
    ['/', 'desk.keys.insert'],
    ['Esc', 'desk.keys.back'],
    ['F6', 'desk.keys.toasts'],
  ];
  return (
    <Dialog
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('desk.keys.title')}
      closeLabel={t('common.close')}
    >
      <div className="desk-keys" data-density="compact">
        <Switch
          label={t('desk.keys.switch')}
          description={t('desk.keys.switchHelp')}
          isSelected={isOn}
          onChange={setOn}
        />
        <KeyTable title={t('desk.keys.single')} keys={SINGLE} />
        <KeyTable title={t('desk.keys.always')} keys={always} />
      </div>
    </Dialog>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: MessageKey])[];
}

function KeyTable({ title, keys }: KeyTableProps): ReactElement {
  const t = useTranslate();
  return (
    <section>
      <h3 className="desk-keys__title">{title}</h3>
      <dl className="desk-keys__list">
        {keys.map(([key, does]) => (
          <div key={`${key} ${does}`} className="desk-keys__one">
            <dt>
              <Keys keys={key} />
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
