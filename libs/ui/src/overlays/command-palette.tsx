import { useRef, type KeyboardEvent } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { Keys } from '../content/keys.js';
import { Icon, type IconName } from '../icons/icon.js';

/** Something that can be done here. */
export interface Command {
  id: string;
  label: string;
  /** Commands of a group stand together; groups stand in the order of their first command. */
  group: string;
  /** Other words by which it is found. */
  keywords?: string | undefined;
  icon?: IconName | undefined;
  shortcut?: string | undefined;
  isDisabled?: boolean | undefined;
}

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Names the dialog, its field and its list. */
  label: string;
  placeholder: string;
  commands: readonly Command[];
  onRun: (id: string) => void;
  /** Shown when nothing fits. */
  emptyText: string;
}

/** Everything that can be done, found by typing a few letters of it; Enter does it. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, label, placeholder, commands, onRun, emptyText } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = useRef<HTMLDivElement>(null);
  const everyWord = (text: string, typed: string) =>
    typed
      .split(/\s+/)
      .filter(Boolean)
      .every((word) => contains(text, word));
  function run(id: string) {
    // Closed first, so that what the command opens gets the focus and keeps it.
    onOpenChange(false);
    onRun(id);
  }
  function runFirst(event: KeyboardEvent<HTMLInputElement>) {
    // A letter that every command has leaves the list as it was, and then React Aria marks none; Enter still means the first.
    if (event.key !== 'Enter' || event.currentTarget.value === '') return;
    if (list.current?.querySelector('[data-focused]')) return;
    const first = list.current?.querySelector<HTMLElement>('[role=option]:not([data-disabled])');
    if (first?.dataset['key']) run(first.dataset['key']);
  }
  return (
    <ModalOverlay className="sal-backdrop sal-backdrop--top" isDismissable {...{ isOpen, onOpenChange }}>
      <Modal className="sal-palette">
        <Dialog aria-label={label} className="sal-palette__box">
          <Autocomplete filter={everyWord}>
            <TextField autoFocus className="sal-palette__search">
              <Label className="sal-visually-hidden">{label}</Label>
              <Icon name="search" />
              {/* The list is always open, and the arrow keys of the field move through it. */}
              <Input
                role="combobox"
                aria-expanded
                className="sal-palette__input"
                placeholder={placeholder}
                onKeyDown={runFirst}
              />
            </TextField>
            <ListBox
              ref={list}
              aria-label={label}
              className="sal-palette__list"
              onAction={(key) => run(String(key))}
              renderEmptyState={() => <p className="sal-option-list__empty">{emptyText}</p>}
            >
              {grouped(commands).map(([group, members]) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="sal-option-list__title">{group}</Header>
                  {members.map((command) => (
                    <CommandLine key={command.id} command={command} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandLine({ command }: { command: Command }) {
  return (
    <ListBoxItem
      id={command.id}
      textValue={[command.label, command.group, command.keywords].filter(Boolean).join(' ')}
      isDisabled={command.isDisabled ?? false}
      className="sal-option sal-palette__command"
    >
      {command.icon && <Icon name={command.icon} />}
      <span className="sal-option__label">{command.label}</span>
      {command.shortcut && <Keys keys={command.shortcut} />}
    </ListBoxItem>
  );
}

function grouped(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}
